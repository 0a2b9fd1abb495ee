#pragma once

/// Words whose capitals differ from their small letters in size alone: SƠ and sơ, CƠ and cơ.
///
/// The recogniser sees shapes and guesses the size. The width of the word in its line tells it: capitals are
/// a third wider. Only capitals that the width denies become small; print is never raised to capitals.
/// Tested by tests/ocr/letter_size_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

/// `text_height_px` is the x-height of the print in the pixels of the boxes. Lines of one cell are measured
/// together; where fewer than three other words tell the size of the print, nothing changes.
[[nodiscard]] std::vector<Line> with_true_sizes(std::vector<Line> lines, double text_height_px);

}  // namespace sohoa::ocr
