#pragma once

/// How a pen moves when it writes a digit, or a letter that stands behind a number.
///
/// After Vietnamese hands: a 1 whose flag starts at the foot, a 4 that is open and looks like an H,
/// a 7 with a bar, a 5 whose bar floats, a 2 with a loop. Tested by tests/samples/pen_test.cpp.

#include <vector>

#include "samples/sheet.h"

namespace sohoa::samples {

/// Strokes in a square of side 1, y down; points run the way the pen does.
using DigitShape = std::vector<std::vector<Point>>;

/// The shapes of "0" to "9", "a" to "d" and "A" to "D"; none for other characters.
[[nodiscard]] const std::vector<DigitShape>& digit_shapes(char character);

}  // namespace sohoa::samples
