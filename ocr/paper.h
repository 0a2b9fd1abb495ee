#pragma once

/// Makes the paper white and the ink black, as far as the light of the scan allows.
///
/// Tested by tests/ocr/paper_test.cpp.

#include <opencv2/core/mat.hpp>

namespace sohoa::ocr {

/// Spreads the grey values so that the lighter half of the page is white and its darkest ink black;
/// a page without contrast is left as it is.
[[nodiscard]] cv::Mat stretch_contrast(const cv::Mat& grey);

/// Divides by the lightness of the paper around each pixel: for shadows and photographs.
[[nodiscard]] cv::Mat flatten_light(const cv::Mat& grey);

}  // namespace sohoa::ocr
