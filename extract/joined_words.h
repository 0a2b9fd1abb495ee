#pragma once

/// Words of a name between which the blank was lost: "TỈNH ANSÙNG" -> "TỈNH AN SÙNG".
///
/// Tested by tests/extract/joined_words_test.cpp.

#include <string>
#include <string_view>

namespace sohoa::extract {

/// `text` with a blank in every word that is no Vietnamese syllable but can be parted into two or else three, in one
/// way alone, and in "UBNDTỈNH". Words of which nothing can be made stay as they are.
[[nodiscard]] std::string with_words_apart(std::string_view text);

}  // namespace sohoa::extract
