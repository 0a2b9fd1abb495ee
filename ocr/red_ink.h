#pragma once

/// Red ink: seals, stamps of urgency, names and offices that were stamped.
///
/// Tested through tests/ocr/seal_test.cpp and tests/ocr/slanted_stamp_test.cpp.

#include <algorithm>
#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

namespace sohoa::ocr {

/// How far red stands out of green and blue, -255..255.
[[nodiscard]] inline int redness(const cv::Vec3b& bgr) {
  return bgr[2] - std::max(bgr[0], bgr[1]);
}

/// 255 where a colour image is red, else 0.
[[nodiscard]] cv::Mat red_mask(const cv::Mat& bgr);

}  // namespace sohoa::ocr
