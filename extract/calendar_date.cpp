#include "extract/calendar_date.h"

#include <array>
#include <chrono>
#include <string_view>

namespace sohoa::extract {
namespace {

constexpr std::u32string_view kDay = U"ngay";
constexpr std::u32string_view kMonth = U"thang";
constexpr std::u32string_view kYear = U"nam";
constexpr std::size_t kWidestSlot = 12;  // glyphs between "ngày" and "tháng": blanks, dots, digits

std::string two_digits(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

/// What stands between two words of the long form.
struct Slot {
  std::string_view::size_type begin = 0;
  std::size_t end = 0;
  int value = 0;
  bool blank = true;
  bool readable = true;
};

/// Reads "07", " ... ", "J" between `begin` and `end`.
Slot read_slot(const GlyphText& text, std::size_t begin, std::size_t end) {
  Slot slot{.begin = begin, .end = end};
  std::size_t digits = 0;
  bool ended = false;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t letter = text.folded[i];
    if (is_digit(letter)) {
      if (ended || ++digits > 4) slot.readable = false;
      if (slot.readable) slot.value = slot.value * 10 + static_cast<int>(letter - U'0');
      slot.blank = false;
    } else if (letter == U' ' || letter == U'.' || letter == U'_' || letter == U'…' ||
               ((letter == U'-' || letter == U',') && digits == 0)) {
      ended = digits > 0;  // a row of dots may be read as a dash
    } else {
      slot.blank = false;
      slot.readable = false;
    }
  }
  return slot;
}

/// Where `word` stands within the next glyphs, or npos.
std::size_t find_near(const GlyphText& text, std::size_t from, std::u32string_view word) {
  const std::size_t span = kWidestSlot + word.size();
  const std::size_t found = std::u32string_view(text.folded).substr(from, span).find(word);
  return found == std::u32string_view::npos ? found : from + found;
}

struct Digits {
  int value = 0;
  std::size_t count = 0;
  std::size_t end = 0;
};

/// Up to `most` digits from `at`. A blank among them ("07/1 1/2014", "201 1") was not printed where the
/// number ends right behind.
Digits read_digits(const GlyphText& text, std::size_t at, std::size_t most) {
  Digits digits{.end = at};
  for (; at < text.size(); ++at) {
    const bool blank = text.folded[at] == U' ' && digits.count > 0 && digits.count < most &&
                       at + 1 < text.size() && is_digit(text.folded[at + 1]);
    if (blank) continue;
    if (!is_digit(text.folded[at])) break;
    digits.value = digits.value * 10 + static_cast<int>(text.folded[at] - U'0');
    digits.end = at + 1;
    if (++digits.count > most) break;
  }
  return digits;
}

/// "24/3/2022" from `at`; the separators are the same, blanks around them are allowed.
std::optional<DatePlace> parse_short(const GlyphText& text, std::size_t begin, std::size_t at) {
  std::array<int, 3> parts{};
  char32_t separator = 0;
  // "ngày,31/10/2017": a speck behind the word.
  if (at < text.size() && is_one_of(text.folded[at], U",.:")) ++at;
  DatePlace place{.begin = begin, .day_begin = at};
  for (std::size_t part = 0; part < parts.size(); ++part) {
    at = skip_blanks(text.folded, at);
    const Digits digits = read_digits(text, at, part < 2 ? 2 : 4);
    if (part < 2 ? digits.count < 1 || digits.count > 2 : digits.count != 4) return std::nullopt;
    parts[part] = digits.value;
    at = place.end = digits.end;
    if (part == 0) place.day_end = at;
    if (part == 2) break;
    at = skip_blanks(text.folded, at);
    if (at >= text.size()) return std::nullopt;
    const char32_t sign = text.folded[at++];
    if (sign != U'/' && sign != U'-' && sign != U'.') return std::nullopt;
    if (part == 1 && sign != separator) return std::nullopt;
    separator = sign;
  }
  place.date = {.year = parts[2], .month = parts[1], .day = parts[0]};
  place.readable = in_calendar(place.date) && parts[0] > 0 && parts[1] > 0;
  return place;
}

/// "ngày |hháng 11 năm 2017": a pen has run over the words between; a date, but not readable.
std::optional<DatePlace> parse_spoilt(const GlyphText& text, std::size_t begin, std::size_t at) {
  const auto rest = std::u32string_view(text.folded).substr(at, 3 * kWidestSlot);
  const std::size_t year = rest.find(U"nam ");
  if (year == std::u32string_view::npos || rest.size() < year + 8) return std::nullopt;
  CalendarDate date;
  for (std::size_t i = year + 4; i < year + 8; ++i) {
    if (!is_digit(rest[i])) return std::nullopt;
    date.year = date.year * 10 + static_cast<int>(rest[i] - U'0');
  }
  return DatePlace{.date = date,
                   .in_words = true,
                   .readable = false,
                   .begin = begin,
                   .end = at + year + 8,
                   .day_begin = at,
                   .day_end = at + year};
}

std::optional<DatePlace> parse_long(const GlyphText& text, std::size_t begin, std::size_t at) {
  const std::size_t month = find_near(text, at, kMonth);
  if (month == std::u32string_view::npos) return parse_spoilt(text, begin, at);
  const std::size_t year = find_near(text, month + kMonth.size(), kYear);
  if (year == std::u32string_view::npos) return std::nullopt;
  std::size_t end = year + kYear.size();
  while (end < text.size() && is_one_of(text.folded[end], U" .,-")) ++end;
  const Digits year_digits = read_digits(text, end, 4);
  end = year_digits.end;

  const Slot day_slot = read_slot(text, at, month);
  const Slot month_slot = read_slot(text, month + kMonth.size(), year);
  DatePlace place{.in_words = true, .begin = begin, .end = end, .day_begin = at, .day_end = month};
  if (year_digits.count != 4) return std::nullopt;
  place.date.year = year_digits.value;
  if (!month_slot.blank) place.date.month = month_slot.value;
  if (!day_slot.blank) place.date.day = day_slot.value;
  place.blank = day_slot.blank;
  place.readable = day_slot.readable && month_slot.readable && in_calendar(place.date) &&
                   (day_slot.blank || (place.date.day > 0 && !month_slot.blank)) &&
                   (month_slot.blank || place.date.month > 0);
  return place;
}

}  // namespace

bool in_calendar(const CalendarDate& date) {
  if (date.year < 1900 || date.year > 2100) return false;
  if (date.month == 0) return date.day == 0;
  if (date.month < 1 || date.month > 12) return false;
  if (date.day == 0) return true;
  if (date.day < 1 || date.day > 31) return false;
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  return day.ok();
}

std::string iso(const CalendarDate& date) {
  std::string text = std::to_string(date.year);
  if (date.month > 0) text += "-" + two_digits(date.month);
  if (date.month > 0 && date.day > 0) text += "-" + two_digits(date.day);
  return text;
}

std::optional<DatePlace> parse_date(const GlyphText& text, std::size_t at) {
  if (std::u32string_view(text.folded).substr(at, kDay.size()) != kDay) return std::nullopt;
  const std::size_t after = at + kDay.size();
  if (auto short_form = parse_short(text, at, after)) return short_form;
  return parse_long(text, at, after);
}

}  // namespace sohoa::extract
