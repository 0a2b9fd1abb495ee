#pragma once

/// Strokes of print that run through under something laid over them: the line of a seal, a stamp.
///
/// Where ink lies on both sides of what covers it, in one direction and long enough to be a stroke, the
/// stroke goes on between them. Two letters side by side have ink on both sides of a gap too, but not
/// that long. Tested by tests/ocr/covered_strokes_test.cpp.

#include <opencv2/core/mat.hpp>

namespace sohoa::ocr {

struct StrokeLengths {
  int gap_px = 0;   ///< the widest cover that a stroke is followed through
  int seen_px = 0;  ///< the least that is seen of the stroke, on both sides together
};

/// The pixels of `cover` through which strokes of `print` run; all three are masks of one size.
[[nodiscard]] cv::Mat covered_strokes(const cv::Mat& print, const cv::Mat& cover,
                                      const StrokeLengths& lengths);

}  // namespace sohoa::ocr
