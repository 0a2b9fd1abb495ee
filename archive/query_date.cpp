#include "archive/query_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string_view>
#include <vector>

namespace sohoa::archive {
namespace {

std::optional<std::vector<int>> numbers_between(std::string_view text, char divider) {
  std::vector<int> numbers;
  while (true) {
    const std::string_view part = text.substr(0, text.find(divider));
    int number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    const bool plain = error == std::errc() && end == part.data() + part.size() && part.size() <= 4;
    if (!plain || number < 0) return std::nullopt;
    numbers.push_back(number);
    if (part.size() == text.size()) return numbers;
    text.remove_prefix(part.size() + 1);
  }
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

bool in_calendar(int year, int month, int day) {
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

}  // namespace

std::optional<std::string> iso_date(const std::string& typed) {
  const bool day_first = typed.find('/') != std::string::npos;
  auto numbers = numbers_between(typed, day_first ? '/' : '-');
  if (!numbers || numbers->size() > 3) return std::nullopt;
  if (day_first) std::ranges::reverse(*numbers);
  const int year = numbers->front();
  const int month = numbers->size() > 1 ? (*numbers)[1] : 1;
  const int day = numbers->size() > 2 ? (*numbers)[2] : 1;
  if (year < 1000 || !in_calendar(year, month, day)) return std::nullopt;
  std::string iso = std::to_string(year);
  if (numbers->size() > 1) iso += '-' + two_digits(month);
  if (numbers->size() > 2) iso += '-' + two_digits(day);
  return iso;
}

}  // namespace sohoa::archive
