#include "normalize/roman_numeral.h"

#include <algorithm>
#include <array>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

constexpr std::array<std::string_view, 10> kUnits{"",  "I",  "II",  "III",  "IV",
                                                  "V", "VI", "VII", "VIII", "IX"};

bool looks_like(char32_t read, char32_t printed) {
  switch (printed) {
    case U'I':
      return std::u32string_view(U"I1lL|!iíìỉĩịTtJj][").find(read) != std::u32string_view::npos;
    case U'V':
      return read == U'V' || read == U'v' || read == U'Y';
    default:
      return read == U'X' || read == U'x';
  }
}

// Two strokes side by side are taken for one letter: II for H, N, U or n.
bool looks_like_two(char32_t read) {
  return std::u32string_view(U"HNUn").find(read) != std::u32string_view::npos;
}

bool matches(std::u32string_view read, std::u32string_view printed) {
  if (printed.empty() || read.empty()) return printed.empty() && read.empty();
  if (looks_like(read[0], printed[0]) && matches(read.substr(1), printed.substr(1))) return true;
  return printed.starts_with(U"II") && looks_like_two(read[0]) &&
         matches(read.substr(1), printed.substr(2));
}

}  // namespace

std::string roman_numeral(int value) {
  std::string text(static_cast<std::size_t>(value / 10), 'X');
  return text.append(kUnits[static_cast<std::size_t>(value % 10)]);
}

std::optional<int> roman_value(std::u32string_view letters) {
  const std::string text = to_utf8(letters);
  for (int value = 1; value <= kMaxRoman; ++value) {
    if (roman_numeral(value) == text) return value;
  }
  return std::nullopt;
}

bool may_be_roman(std::u32string_view read, int value) {
  return matches(read, to_utf32(roman_numeral(value)));
}

bool may_be_roman_cut(std::u32string_view read, int value) {
  const std::u32string printed = to_utf32(roman_numeral(value));
  if (matches(read, printed)) return true;
  for (std::size_t lost = 0; lost < printed.size(); ++lost) {
    std::u32string cut = printed;
    cut.erase(lost, 1);
    if (!cut.empty() && matches(read, cut)) return true;
  }
  return false;
}

}  // namespace sohoa::normalize
