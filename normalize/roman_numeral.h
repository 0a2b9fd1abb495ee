#pragma once

/// Roman numerals as headings and quarters have them, and what recognisers make of them.
///
///   roman_value(U"IV") == 4;  roman_numeral(3) == "III";  may_be_roman(U"I1l", 3);  may_be_roman(U"H", 2)
/// Tested by tests/normalize/roman_numeral_test.cpp.

#include <optional>
#include <string>
#include <string_view>

namespace sohoa::normalize {

inline constexpr int kMaxRoman = 39;  ///< I, V and X alone

/// The value of a numeral in its one right form; nothing for "IIII", "iv" or "1".
[[nodiscard]] std::optional<int> roman_value(std::u32string_view letters);

/// `value` is from 1 to kMaxRoman.
[[nodiscard]] std::string roman_numeral(int value);

/// True when the shapes of `read` may be those of the numeral: 1, l, | and T for I, H for II.
[[nodiscard]] bool may_be_roman(std::u32string_view read, int value);

/// The same where one letter of the numeral left no trace.
[[nodiscard]] bool may_be_roman_cut(std::u32string_view read, int value);

}  // namespace sohoa::normalize
