#pragma once

/// How far the lines of a page lean: the angle at which the feet of the letters fall into the
/// fewest rows. Tested by tests/ocr/skew_test.cpp.

#include "ocr/survey.h"

namespace sohoa::ocr {

struct Skew {
  double angle_deg = 0;  ///< turn the page clockwise by this much to make the lines level
  double certainty = 0;  ///< how much the rows stand out at that angle, from 0; above 0.3 is sure
};

/// Looks up to `max_angle_deg` both ways, to 0.02 degrees. Without print the angle is 0.
[[nodiscard]] Skew find_skew(const Survey& survey, double max_angle_deg = 5.0);

/// How well the pieces of ink lie in level rows, 0..1; lines of print that stand upright score low.
[[nodiscard]] double row_strength(const std::vector<cv::Rect>& letters, double angle_deg,
                                  double text_height);

/// The pieces that are shaped and sized like letters.
[[nodiscard]] std::vector<cv::Rect> letter_pieces(const Survey& survey);

}  // namespace sohoa::ocr
