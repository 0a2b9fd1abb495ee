#pragma once

/// Written shapes as another pen would have written them.
///
/// A hand fills a slot with one pen, while pictures of digits come from many: their strokes are made
/// as wide as each other before they stand side by side. Tested by tests/samples/pen_width_test.cpp.

#include <opencv2/core/mat.hpp>

namespace sohoa::samples {

/// Mean width of the strokes of a mask of ink (0 paper .. 255 ink) in px; 0 without ink.
[[nodiscard]] double pen_width(const cv::Mat& ink);

/// The shape with strokes about `width_px` wide. Strokes are never made so thin that they break, nor
/// so wide that a loop closes: where that would happen they stay between.
[[nodiscard]] cv::Mat with_pen_width(const cv::Mat& ink, double width_px);

}  // namespace sohoa::samples
