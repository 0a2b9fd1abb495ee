#pragma once

/// Drops "words" that are no words: specks, strokes of a signature, remains of rules.
///
/// Only where the evidence is clear; whatever might be print stays, with its low confidence.
/// Tested by tests/ocr/noise_words_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

/// `text_height_px` is the x-height of the print in the pixels of the boxes; 0 where it is unknown.
[[nodiscard]] std::vector<Line> without_noise(const std::vector<Line>& lines,
                                              double text_height_px);

}  // namespace sohoa::ocr
