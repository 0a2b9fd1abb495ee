#pragma once

/// Drops "words" that are no words: specks, strokes of a signature, remains of rules and seals.
///
/// Only where the evidence is clear; whatever might be print stays, with its low confidence.
/// Tested by tests/ocr/noise_words_test.cpp.

#include <vector>

#include "document/line.h"
#include "document/page.h"

namespace sohoa::ocr {

/// `text_height_px` is the x-height of the print in the pixels of the boxes; 0 where it is unknown.
[[nodiscard]] std::vector<Line> without_noise(const std::vector<Line>& lines,
                                              double text_height_px);

/// Without the short lines that lie wholly in a seal: what is left of its ring, star and words. Offices
/// and names under a seal are longer and reach out of it. Boxes of lines and marks are of one image.
[[nodiscard]] std::vector<Line> without_seal_remains(std::vector<Line> lines,
                                                     const std::vector<Mark>& marks);

}  // namespace sohoa::ocr
