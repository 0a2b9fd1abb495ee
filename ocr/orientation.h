#pragma once

/// Which way up a page lies, told from the shape of Vietnamese print alone.
///
/// Letters fall into level rows when lines are level, into upright ones when the page lies on its
/// side. And the marks of Vietnamese (sắc, huyền, hỏi, ngã, the hats and breves, the dot of i) float
/// above the letters: many more small pieces lie right above letters than right below (nặng alone).
/// Costs a few milliseconds. Tested by tests/ocr/orientation_test.cpp.

#include "ocr/survey.h"

namespace sohoa::ocr {

struct Orientation {
  int rotation_deg = 0;      ///< turn the page clockwise by 0, 90, 180 or 270 to make it upright
  double certainty = 0;      ///< 0 (nothing known) .. 1; below 0.3 another test should be asked
  double row_certainty = 0;  ///< the same for the rows alone: upright or on its side
};

[[nodiscard]] Orientation find_orientation(const Survey& survey);

/// The survey of the page after it was turned clockwise by 0, 90, 180 or 270 degrees.
[[nodiscard]] Survey turned(const Survey& survey, int rotation_deg);

}  // namespace sohoa::ocr
