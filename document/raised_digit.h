#pragma once

/// Raised digits, as calls of footnotes are printed: "năm¹".
///
/// Tested through tests/normalize/footnote_call_test.cpp and tests/extract/structure_test.cpp.

#include <cstddef>
#include <string>
#include <string_view>

namespace sohoa {

inline constexpr std::u32string_view kRaisedDigits = U"⁰¹²³⁴⁵⁶⁷⁸⁹";

[[nodiscard]] constexpr bool is_raised_digit(char32_t letter) {
  return kRaisedDigits.find(letter) != std::u32string_view::npos;
}

/// "12" -> "¹²"; what is no digit 0 to 9 is left out.
[[nodiscard]] inline std::u32string raised(std::u32string_view digits) {
  std::u32string text;
  for (const char32_t digit : digits) {
    if (digit >= U'0' && digit <= U'9') {
      text.push_back(kRaisedDigits[static_cast<std::size_t>(digit - U'0')]);
    }
  }
  return text;
}

}  // namespace sohoa
