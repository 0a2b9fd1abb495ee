#pragma once

/// Three readings of one printed row, one of the page and two of the row alone: what they say together.
///
/// Tested by tests/ocr/row_vote_test.cpp.

#include <array>

#include "document/line.h"

namespace sohoa::ocr {

struct RowReadings {
  Line first;                 ///< of the page
  std::array<Line, 2> looks;  ///< of the row alone, at two sizes
};

/// The same words, letter for letter.
[[nodiscard]] bool are_read_alike(const Line& one, const Line& other);

/// The row as the three read it. Where both looks part it alike and otherwise than the page, as much and
/// as surely read, the row is theirs. Where the three part it alike, a word is what two of them read, and
/// Word::readings has what the others say. A sign that stands alone is dirt to a look.
[[nodiscard]] Line vote(RowReadings row);

}  // namespace sohoa::ocr
