#pragma once

/// Tesseract sometimes gives the same letters to two lines: where a rule or another column tilts its
/// rows, "SỞ NỘI" and "NỘI VỤ" both come out of "SỞ NỘI VỤ". In one line it may begin a word twice: "v và".
///
/// Tested by tests/ocr/repeated_words_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

/// Of two lines that read the same words at one place of the page, marks and capitals aside, the one
/// that is surer of them keeps all that both have there; what stood close beside goes on in it, at its height and as
/// something to read again. Lines that lose all their words go; lines without a box stay as they are. Of a word and
/// its own beginning beside it the whole word stays.
[[nodiscard]] std::vector<Line> without_repeated_words(std::vector<Line> lines);

}  // namespace sohoa::ocr
