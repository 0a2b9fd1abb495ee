#include "normalize/date_doubt.h"

#include "normalize/suggestion.h"

namespace sohoa::normalize {
namespace {

constexpr std::string_view kDigits = "0123456789";

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

bool is_between(std::string_view digits, int low, int high) {
  const int value = number(digits);
  return value >= low && value <= high;
}

}  // namespace

std::optional<std::string> doubted_date(std::string_view digits) {
  if (digits.size() < 8 || digits.size() > 10) return std::nullopt;
  if (digits.find_first_not_of(kDigits) != std::string_view::npos) return std::nullopt;
  const std::string_view year = digits.substr(digits.size() - 4);
  const std::size_t second = digits.size() - 5;
  if (digits[second] != '1' || !is_between(year, 1945, 2099)) return std::nullopt;
  std::optional<std::string> date;
  for (const std::size_t first : {std::size_t{1}, std::size_t{2}}) {
    if (digits[first] != '1' || first + 1 >= second || second - first > 3) continue;
    const std::string_view day = digits.substr(0, first);
    const std::string_view month = digits.substr(first + 1, second - first - 1);
    if (!is_between(day, 1, 31) || !is_between(month, 1, 12)) continue;
    if (date) return std::nullopt;
    date = std::string(day) + '/' + std::string(month) + '/' + std::string(year);
  }
  return date;
}

void mark_doubtful_dates(std::vector<Line>& lines) {
  for (Line& line : lines) {
    for (Word& word : line.words) {
      if (word.changed()) continue;
      const std::size_t begin = word.text.find_first_of(kDigits);
      if (begin == std::string::npos) continue;
      const std::size_t end = word.text.find_last_of(kDigits) + 1;
      const auto date = doubted_date(std::string_view(word.text).substr(begin, end - begin));
      if (!date) continue;
      suggest(word, word.text.substr(0, begin) + *date + word.text.substr(end), "doubtful-date");
    }
  }
}

}  // namespace sohoa::normalize
