#pragma once

/// The letters of words as they should have been written, before anything is read into them.
///
/// Three faults that are none of reading: UTF-8 read as something else (mojibake.h), letters of other
/// alphabets (homoglyph.h), and signs without a shape or out of order (sign_tidying.h).
/// Tested by tests/normalize/letter_form_test.cpp.

#include <string>
#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// Word by word what was mended, so that Word::raw can say again what was in the file.
struct LetterForm {
  struct Piece {
    std::string as_read;
    std::string mended;
    int spaces_before = 0;
    std::string reason;  ///< "encoding", "unicode", or empty when nothing was mended
  };
  std::vector<std::vector<Piece>> lines;  ///< none for a line that stayed as it was
  bool changed = false;                   ///< anything at all
};

/// Puts the mended words into Word::raw and Word::text. Two words are joined where a no-break space
/// between them was a byte of a letter ("vÃ o" -> "vào"). Words that were changed already are left.
[[nodiscard]] LetterForm mend_letters(std::vector<Line>& lines);

/// Puts what was in the file back into Word::raw, after repair has worked on the lines: it may have
/// joined words, but neither moved nor divided them. Words that repair left alone get the reason.
void restore_readings(std::vector<Line>& lines, const LetterForm& form);

}  // namespace sohoa::normalize
