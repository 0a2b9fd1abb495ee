#include "normalize/day_and_month.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "document/unicode_form.h"
#include "normalize/digit_shape.h"

namespace sohoa::normalize {
namespace {

constexpr int kDays = 31;
constexpr int kMonths = 12;

bool is_word(const Word& word, std::string_view lower) {
  return to_lower(word.text) == lower;
}

bool is_number(const Word& word, std::size_t least, std::size_t most) {
  const std::u32string text = to_utf32(word.text);
  const auto digits = std::ranges::find_if_not(text, is_digit) - text.begin();
  return digits >= static_cast<std::ptrdiff_t>(least) &&
         digits <= static_cast<std::ptrdiff_t>(most);
}

// Dates have digits alone (NĐ 30/2020, Phụ lục I, II.4): between a day and a year II is no numeral.
void settle_strokes(Word& word) {
  if (word.raw != "II" && word.raw != "I") return;
  word.text = word.raw == "I" ? "1" : "11";
  word.reason = "letter-for-digit";
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
    const std::optional<char> digit = digit_shape(letter);
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
      const bool date = i >= 3 && i + 2 < words.size() && is_word(*words[i - 3], "ngày") &&
                        is_number(*words[i - 2], 1, 2) && is_number(*words[i + 2], 4, 4);
      if (date) settle_strokes(*words[i]);
    } else if (is_word(*words[i - 1], "ngày") && is_word(*words[i + 1], "tháng")) {
      settle(*words[i], kDays);
    }
  }
}

}  // namespace sohoa::normalize
