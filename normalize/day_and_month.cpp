#include "normalize/day_and_month.h"

#include <array>
#include <cstddef>
#include <utility>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

constexpr int kDays = 31;
constexpr int kMonths = 12;

// What digits are read as, by shape.
std::optional<char> digit_of(char32_t read) {
  constexpr std::array<std::pair<char, std::u32string_view>, 5> kShapes{{
      {'0', U"OoØøQD"},
      {'1', U"IlLi|!íìÌÍ"},
      {'2', U"Zz"},
      {'5', U"SsŠš§"},
      {'8', U"B"},
  }};
  if (is_digit(read)) return static_cast<char>(read);
  for (const auto& [digit, shapes] : kShapes) {
    if (shapes.find(read) != std::u32string_view::npos) return digit;
  }
  return std::nullopt;
}

bool is_word(const Word& word, std::string_view lower) {
  return to_lower(word.text) == lower;
}

void settle(Word& word, int limit) {
  const std::size_t marks = word.raw.find_first_of(".,;:)");
  const std::string_view raw = word.raw;
  const std::string_view read = raw.substr(0, marks);
  const std::optional<std::string> number = number_with_letters(read, limit);
  if (!number) return;
  word.text = *number + std::string(raw.substr(read.size()));
  word.reason = "letter-for-digit";
}

}  // namespace

std::optional<std::string> number_with_letters(std::string_view read, int limit) {
  const std::u32string letters = to_utf32(read);
  if (letters.empty() || letters.size() > 2) return std::nullopt;
  std::string number;
  std::size_t digits = 0;
  for (const char32_t letter : letters) {
    const std::optional<char> digit = digit_of(letter);
    if (!digit) return std::nullopt;
    number.push_back(*digit);
    digits += is_digit(letter) ? 1 : 0;
  }
  if (digits == letters.size()) return std::nullopt;
  // Without any digit it may be a Roman numeral or a word.
  constexpr std::u32string_view kNoNumeral = U"SsŠš§Zz|!l";
  const bool alone =
      letters.size() == 1 && kNoNumeral.find(letters[0]) != std::u32string_view::npos;
  if (digits == 0 && !alone) return std::nullopt;
  const int value = std::stoi(number);
  if (value < 1 || value > limit) return std::nullopt;
  return number;
}

void settle_days_and_months(std::vector<Line>& lines) {
  std::vector<Word*> words;
  for (Line& line : lines) {
    for (Word& word : line.words) words.push_back(&word);
  }
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (is_word(*words[i - 1], "tháng") && is_word(*words[i + 1], "năm")) {
      settle(*words[i], kMonths);
    } else if (is_word(*words[i - 1], "ngày") && is_word(*words[i + 1], "tháng")) {
      settle(*words[i], kDays);
    }
  }
}

}  // namespace sohoa::normalize
