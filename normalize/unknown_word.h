#pragma once

/// What it costs that a word outside the vocabulary was printed as it was read.
///
/// Tested through tests/normalize/piece_reader_test.cpp.

#include <string_view>

namespace sohoa::normalize {

struct UnknownWordNats {
  float word = 4.0F;
  float letter = 2.6F;   ///< for each of its letters ...
  float capital = 1.0F;  ///< ... or, in an abbreviation, whose letters are capitals
  [[nodiscard]] float of(std::u32string_view text) const;
};

/// Without tone or vowel marks, as names and abbreviations are; Đ is a letter of its own.
[[nodiscard]] bool is_unmarked(std::u32string_view text);

}  // namespace sohoa::normalize
