#pragma once

/// What the bytes of an old encoding leave open, settled by the word they stand in.
///
/// Tested by tests/normalize/legacy_encoding_test.cpp.

#include <vector>

namespace sohoa::normalize {

struct LegacyLetter {
  char32_t letter = 0;
  char32_t punctuation = 0;  ///< what Windows means by the same byte; 0: no punctuation
};

/// Takes the punctuation where it stands alone, or where the word is a syllable only without it:
/// in TCVN3 the bytes of “HỎI” also say ỎHỎIÕ.
void settle_punctuation(std::vector<LegacyLetter>& letters);

/// The ABC fonts lack capitals: "QUYếT ĐịNH" was typed, "QUYẾT ĐỊNH" seen. Raises the letters beyond
/// ASCII of words with two capitals of ASCII and no small one; in a line with such a word and without
/// any small letter of ASCII also those of words that begin large, and where three such words make a
/// heading of it, those of all.
void raise_capitals(std::vector<LegacyLetter>& letters);

}  // namespace sohoa::normalize
