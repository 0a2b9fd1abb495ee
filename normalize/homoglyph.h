#pragma once

/// Letters of other alphabets that look like ours: Ð (Icelandic) for Đ, А (Cyrillic) and Α (Greek) for A.
///
///   fold_homoglyphs("QÐ-UBND") == "QĐ-UBND";  fold_homoglyphs("Tоàn") (Cyrillic о) == "Toàn"
/// Tested by tests/normalize/homoglyph_test.cpp.

#include <string>
#include <string_view>

namespace sohoa::normalize {

/// The word (UTF-8, NFC) with such letters replaced, where a Latin letter stands beside them or the
/// whole is a Vietnamese syllable then. A word with a letter of those alphabets that looks like none of
/// ours is left alone: it is Russian or Greek.
[[nodiscard]] std::string fold_homoglyphs(std::string_view word);

}  // namespace sohoa::normalize
