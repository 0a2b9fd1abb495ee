#pragma once

/// How dark the ink of a page is, and how much the grey of its empty paper varies from pixel to pixel.
///
/// Both are measured square by square, so that a page with three lines of print, whose ink is lost among
/// the grain of the whole, is judged by the squares that have print. Tested by
/// tests/ocr/paper_levels_test.cpp.

#include <opencv2/core/mat.hpp>

namespace sohoa::ocr {

/// The grey of the ink where there is most of it, the margins (which may be black) left out; that of the
/// darkest grain on a page without print.
[[nodiscard]] int ink_level(const cv::Mat& grey);

/// The deviation of empty paper in grey levels: the grain of the scanner. Shadows over the page do not
/// count. 0 for a page without grain.
[[nodiscard]] double paper_noise(const cv::Mat& grey);

}  // namespace sohoa::ocr
