#pragma once

/// Which letter groups can be a Vietnamese syllable: initial x rhyme x tone.
///
/// Stop finals (c, ch, p, t) take only the tones sắc and nặng. Case and tone-placement school do not
/// matter. Tested by tests/normalize/syllable_test.cpp.

#include <string_view>

namespace sohoa::normalize {

/// True for "nghiệp", "Huỷ", "UBND" false, "nứơc" false. `word` is UTF-8, NFC, letters only.
[[nodiscard]] bool is_vietnamese_syllable(std::string_view word);

/// Share of the alphabetic words of `text` (two letters or more, not all capitals without a vowel)
/// that are Vietnamese syllables, of which some must carry diacritics: text that has lost its
/// diacritics scores low. 0..1; 0 for text without words.
[[nodiscard]] double vietnamese_share(std::string_view text);

}  // namespace sohoa::normalize
