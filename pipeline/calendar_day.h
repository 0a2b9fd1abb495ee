#pragma once

/// A day of the calendar as text and back: "2021-03-24". "" stands for a day that is not known.
///
/// Tested by tests/pipeline/calendar_day_test.cpp.

#include <chrono>
#include <optional>
#include <string>

namespace sohoa::pipeline {

using CalendarDay = std::optional<std::chrono::year_month_day>;

[[nodiscard]] std::string to_text(const CalendarDay& day);
/// Nothing for a text that is no day.
[[nodiscard]] CalendarDay day_from_text(const std::string& text);

}  // namespace sohoa::pipeline
