#pragma once

/// Makes the paper white and the ink black, as far as the light of the scan allows.
///
/// Tested by tests/ocr/paper_test.cpp.

#include <opencv2/core/mat.hpp>

#include "ocr/paper_levels.h"

namespace sohoa::ocr {

/// Spreads the grey values so that the lighter half of the page is white and its darkest ink black;
/// a page without contrast is left as it is. `page` are those of `grey`.
[[nodiscard]] cv::Mat stretch_contrast(const cv::Mat& grey, const PageLevels& page);

/// How much of the contrast the grain of the paper takes up, 0..1: to be measured before
/// stretch_contrast, which makes half of it white.
[[nodiscard]] double grain_share(const cv::Mat& grey, const PageLevels& page);

/// A page that was stretched, without that grain: a recogniser would take it for ink where there is
/// little print. Fine rules may go with it, so they are to be found before.
[[nodiscard]] cv::Mat whiten_grain(const cv::Mat& stretched, double share);

/// Divides by the lightness of the paper around each pixel: for shadows and photographs.
[[nodiscard]] cv::Mat flatten_light(const cv::Mat& grey);

}  // namespace sohoa::ocr
