#pragma once

/// The signs around a word, which belong to the sentence: brackets, commas, specks.
///
///   within_rim(U"(Nội") == U"Nội";  within_rim(U"NC&KTGS,") == U"NC&KTGS"
/// Tested by tests/document/word_rim_test.cpp.

#include <string_view>

namespace sohoa {

/// Neither letter nor digit.
[[nodiscard]] bool is_rim_sign(char32_t letter);

/// The part of `word` from its first to its last letter or digit; empty when there is none.
[[nodiscard]] std::u32string_view within_rim(std::u32string_view word);

}  // namespace sohoa
