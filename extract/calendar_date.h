#pragma once

/// Dates as they are written: "ngày 07 tháng 6 năm 2022", "ngày 24/3/2022", "ngày 25-10-2017".
///
/// A date is taken only when it is in the calendar; its digits are never changed.
/// Tested by tests/extract/calendar_date_test.cpp (cases in calendar_date.tsv).

#include <cstddef>
#include <optional>
#include <string>

#include "extract/glyph_text.h"

namespace sohoa::extract {

struct CalendarDate {
  int year = 0;
  int month = 0;  ///< 0 when only the year is said
  int day = 0;    ///< 0 when only the month is said
  friend bool operator==(const CalendarDate&, const CalendarDate&) = default;
};

/// Years 1900 to 2100; a missing month or day counts as right.
[[nodiscard]] bool in_calendar(const CalendarDate& date);
[[nodiscard]] std::string iso(const CalendarDate& date);  ///< "2022-06-07", "2022-06", "2022"

struct DatePlace {
  CalendarDate date{};
  bool in_words = false;  ///< "ngày 5 tháng 6 năm 2022" rather than "ngày 5/6/2022"
  bool blank = false;     ///< "ngày ... tháng 3 năm 2021": the slot of the day holds nothing
  bool readable = true;   ///< false: something stands in a slot that is no number of the calendar
  std::size_t begin = 0;  ///< glyphs, from "ngày"
  std::size_t end = 0;
  std::size_t day_begin = 0;  ///< glyphs of the slot of the day
  std::size_t day_end = 0;
};

/// The date that begins at `at` with the word "ngày". Numbers apart, nothing but blanks, dots and
/// marks may stand between its words.
[[nodiscard]] std::optional<DatePlace> parse_date(const GlyphText& text, std::size_t at);

}  // namespace sohoa::extract
