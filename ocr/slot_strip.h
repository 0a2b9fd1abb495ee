#pragma once

/// The ink of a slot as the net of slots wants to see it: of one height, with shades.
///
/// Tested by tests/ocr/slot_strip_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include "ocr/digit_pieces.h"
#include "ocr/slot_planes.h"

namespace sohoa::ocr {

/// How ink becomes a strip.
struct StripScale {
  double across = 0;  ///< columns of the strip for one of the ink
  double down = 0;    ///< rows for one of the ink
};

/// Digits of the line get 20 rows; what is longer than any number is squeezed.
[[nodiscard]] StripScale strip_scale(cv::Size ink, const InkLine& line);

/// `soft` has the shades of ink, 0 to 255 (slot_ink.h); the strip has 0 to 1, and the middle of the line in
/// its middle.
[[nodiscard]] Planes cut_strip(const cv::Mat& soft, const InkLine& line);

}  // namespace sohoa::ocr
