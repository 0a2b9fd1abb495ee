#pragma once

/// The printed rows of a page, and which of them are whole lines of the body.
///
///   Theo đề nghị của        Sở Y tế tại Tờ trình số 565 ngày 14      one line, no two columns
///
/// Where print has faded or a stain lay, a recogniser takes one line for several. Pieces that stand in
/// one row and together reach from the left to the right margin of the text are put together again.
/// Two columns do not fill both margins row by row, but the first row of a head may. A row without wide
/// blanks is whole too where a long line runs on below it: the title under a head.
/// Tested through tests/ocr/reading_order_test.cpp.

#include <cstddef>
#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

struct RowLine {
  Line line;
  bool whole = false;    ///< reaches from margin to margin: its blanks part no columns
  std::size_t rank = 0;  ///< of its first piece in the order of the recogniser
};

/// The lines in order of height, pieces of whole rows joined; `print_height` is that of words.
[[nodiscard]] std::vector<RowLine> in_rows(const std::vector<Line>& lines, double print_height);

}  // namespace sohoa::ocr
