#include "extract/written_number.h"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostDigits = 15;
constexpr std::size_t kGroup = 3;  // digits between the dots of thousands

bool is_separator(char32_t letter) {
  return letter == U'.' || letter == U',';
}

struct Groups {
  std::vector<std::u32string_view> digits;
  std::u32string_view separators;  // one less; all the same but perhaps the last
};

bool are_thousands(const Groups& groups, std::size_t count) {
  if (groups.digits.front().empty() || groups.digits.front().size() > kGroup) return false;
  for (std::size_t i = 1; i < count; ++i) {
    if (groups.digits[i].size() != kGroup) return false;
  }
  return true;
}

double value_of(std::u32string_view digits) {
  double value = 0;
  for (const char32_t digit : digits) value = value * 10 + static_cast<double>(digit - U'0');
  return value;
}

/// What the groups mean, or nothing: "1.234.567", "1.234,5", "98,2", "98.2".
std::optional<WrittenNumber> meaning(const Groups& groups) {
  const std::size_t count = groups.digits.size();
  const std::size_t total = groups.separators.size();
  WrittenNumber number;
  std::size_t whole = count;
  if (total > 0) {
    const bool thousands =
        groups.separators.find(U',') == std::u32string_view::npos && are_thousands(groups, count);
    if (!thousands) whole = count - 1;
  }
  // Before the decimals only dots of thousands may stand.
  if (whole > 1 &&
      (groups.separators.substr(0, whole - 1).find(U',') != std::u32string_view::npos ||
       !are_thousands(groups, whole))) {
    return std::nullopt;
  }
  std::size_t digits = 0;
  for (std::size_t i = 0; i < whole; ++i) {
    digits += groups.digits[i].size();
    number.value = number.value * std::pow(10.0, static_cast<double>(groups.digits[i].size())) +
                   value_of(groups.digits[i]);
  }
  if (whole < count) {
    digits += groups.digits.back().size();
    number.decimals = static_cast<int>(groups.digits.back().size());
    number.value += value_of(groups.digits.back()) / std::pow(10.0, number.decimals);
  }
  return digits > kMostDigits ? std::nullopt : std::optional(number);
}

}  // namespace

std::optional<WrittenNumber> number_at(std::u32string_view text, std::size_t at) {
  std::vector<std::u32string_view> digits;
  std::u32string separators;
  std::size_t end = at;
  while (true) {
    const std::size_t begin = end;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == begin) return std::nullopt;
    digits.push_back(text.substr(begin, end - begin));
    const bool more = end + 1 < text.size() && is_separator(text[end]) && is_digit(text[end + 1]);
    if (!more) break;
    separators.push_back(text[end++]);
  }
  auto number = meaning({digits, separators});
  if (number) {
    number->begin = at;
    number->end = end;
  }
  return number;
}

std::optional<WrittenNumber> number_before(std::u32string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (is_digit(text[begin - 1]) ||
                       (is_separator(text[begin - 1]) && begin < end && is_digit(text[begin]) &&
                        begin > 1 && is_digit(text[begin - 2])))) {
    --begin;
  }
  if (begin == end) return std::nullopt;
  const auto number = number_at(text.substr(0, end), begin);
  return number && number->end == end ? number : std::nullopt;
}

std::string written(double value, int decimals) {
  std::array<char, 64> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                    std::chars_format::fixed, decimals);
  std::string text(buffer.data(), result.ptr);
  if (const std::size_t point = text.find('.'); point != std::string::npos) text[point] = ',';
  return text;
}

}  // namespace sohoa::extract
