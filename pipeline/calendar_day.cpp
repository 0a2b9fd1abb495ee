#include "pipeline/calendar_day.h"

#include <fmt/format.h>

#include <charconv>

namespace sohoa::pipeline {
namespace {

std::optional<int> number_in(const std::string& text, std::size_t begin, std::size_t end) {
  int value = 0;
  const auto read = std::from_chars(text.data() + begin, text.data() + end, value);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + end;
  return whole ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string to_text(const CalendarDay& day) {
  if (!day) return {};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day->year()),
                     static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
}

CalendarDay day_from_text(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_in(text, 0, 4);
  const auto month = number_in(text, 5, 7);
  const auto day = number_in(text, 8, 10);
  if (!year || !month || !day || *month < 0 || *day < 0) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? CalendarDay(date) : std::nullopt;
}

}  // namespace sohoa::pipeline
