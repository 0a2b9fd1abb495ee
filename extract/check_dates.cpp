#include "extract/check_dates.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "extract/calendar_date.h"
#include "extract/check_message.h"
#include "extract/flow_evidence.h"
#include "extract/subject_years.h"

namespace sohoa::extract {
namespace {

// A report on a year is signed in it or soon after; a plan is signed the year before. Two years more
// leave room for late reports, so that what is flagged is wrong.
constexpr int kYearsAfter = 3;
constexpr int kYearsBefore = 2;

int year_of(const std::string& iso_date) {
  int year = 0;
  std::from_chars(iso_date.data(), iso_date.data() + std::min<std::size_t>(4, iso_date.size()),
                  year);
  return year;
}

bool is_whole_date(const std::string& iso_date) {
  return iso_date.size() == 10;
}

std::string iso_of(const std::chrono::year_month_day& day) {
  return iso({.year = static_cast<int>(day.year()),
              .month = static_cast<int>(static_cast<unsigned>(day.month())),
              .day = static_cast<int>(static_cast<unsigned>(day.day()))});
}

std::string shown(const YearSpan& years) {
  std::string text = std::to_string(years.first);
  if (years.last != years.first) text += "-" + std::to_string(years.last);
  return text;
}

/// A number of one or two digits after blanks; `at` moves behind it.
std::optional<int> small_number(const std::u32string& text, std::size_t& at) {
  while (at < text.size() && text[at] == U' ') ++at;
  int value = 0;
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at]) && at - begin < 3) {
    value = value * 10 + static_cast<int>(text[at++] - U'0');
  }
  if (at == begin || at - begin > 2) return std::nullopt;
  return value;
}

bool skip_word(const std::u32string& text, std::size_t& at, std::u32string_view word) {
  while (at < text.size() && text[at] == U' ') ++at;
  if (text.compare(at, word.size(), word) != 0) return false;
  at += word.size();
  return true;
}

struct WrittenDate {
  CalendarDate date;
  std::size_t end = 0;  ///< glyphs
};

/// "31/6/2021", "31 tháng 6 năm 2021" from `at`; in the calendar or not.
std::optional<WrittenDate> written_date(const std::u32string& text, std::size_t at) {
  const auto day = small_number(text, at);
  if (!day || at >= text.size()) return std::nullopt;
  const char32_t sign = text[at];
  const bool short_form = sign == U'/' || sign == U'-' || sign == U'.';
  if (short_form ? !skip_word(text, at, std::u32string_view(&sign, 1))
                 : !skip_word(text, at, U"thang ")) {
    return std::nullopt;
  }
  const auto month = small_number(text, at);
  if (!month || at >= text.size()) return std::nullopt;
  if (short_form ? !skip_word(text, at, std::u32string_view(&sign, 1))
                 : !skip_word(text, at, U"nam ")) {
    return std::nullopt;
  }
  int year = 0;
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at]) && at - begin < 5) {
    year = year * 10 + static_cast<int>(text[at++] - U'0');
  }
  if (at - begin != 4) return std::nullopt;
  return WrittenDate{{.year = year, .month = *month, .day = *day}, at};
}

/// Of any year, also those that no document of an archive can bear.
bool exists(const CalendarDate& date) {
  return std::chrono::year_month_day{std::chrono::year(date.year),
                                     std::chrono::month(static_cast<unsigned>(date.month)),
                                     std::chrono::day(static_cast<unsigned>(date.day))}
      .ok();
}

/// The lines of the date line and of what could not be read there.
bool is_date_line(const Fields& fields, const Evidence& place) {
  const auto same_line = [&](const Evidence& other) {
    return other.page_number == place.page_number && other.line_index == place.line_index;
  };
  for (const auto* field : {&fields.date, &fields.place}) {
    if (*field && std::ranges::any_of((*field)->evidence, same_line)) return true;
  }
  return std::ranges::any_of(fields.unread, [&](const UnreadField& unread) {
    return std::ranges::any_of(unread.evidence, same_line);
  });
}

}  // namespace

std::vector<Check> check_own_date(const Fields& fields,
                                  std::optional<std::chrono::year_month_day> today,
                                  const Rules::Impl& rules) {
  std::vector<Check> checks;
  if (!fields.date) return checks;
  const std::string& date = fields.date->value;
  if (today) {
    const std::string now = iso_of(*today);
    if (date > now.substr(0, date.size())) {
      checks.push_back(make_check("date-in-future", {date, now}, fields.date->evidence, rules));
    }
  }
  const auto years = fields.subject ? subject_years(fields.subject->value) : std::nullopt;
  if (!years) return checks;
  const int year = year_of(date);
  if (year < years->last + kYearsAfter && year > years->first - kYearsBefore) return checks;
  std::vector<Evidence> evidence = fields.date->evidence;
  evidence.insert(evidence.end(), fields.subject->evidence.begin(), fields.subject->evidence.end());
  checks.push_back(
      make_check("date-not-of-period", {date, shown(*years)}, std::move(evidence), rules));
  return checks;
}

std::vector<Check> check_cited_dates(const Fields& fields, const Rules::Impl& rules) {
  std::vector<Check> checks;
  if (!fields.date || !is_whole_date(fields.date->value)) return checks;
  for (const Citation& citation : fields.citations) {
    if (!citation.date || !is_whole_date(*citation.date)) continue;
    if (*citation.date <= fields.date->value) continue;
    const std::string cited =
        citation.type.empty() ? citation.number : citation.type + " " + citation.number;
    std::vector<Evidence> evidence = citation.evidence;
    evidence.insert(evidence.end(), fields.date->evidence.begin(), fields.date->evidence.end());
    checks.push_back(make_check("cites-later-date", {fields.date->value, cited, *citation.date},
                                std::move(evidence), rules));
  }
  return checks;
}

std::vector<Check> check_calendar(const TextFlow& flow, const Fields& fields,
                                  const std::vector<Page>& pages, const Rules::Impl& rules) {
  constexpr std::u32string_view kDay = U"ngay";
  std::vector<Check> checks;
  const std::u32string& text = flow.text.folded;
  for (std::size_t at = text.find(kDay); at != std::u32string::npos; at = text.find(kDay, at + 1)) {
    if (at > 0 && is_letter(text[at - 1])) continue;
    const auto written = written_date(text, at + kDay.size());
    if (!written) continue;
    if (exists(written->date)) continue;
    std::vector<Evidence> places = flow_places(flow, at, written->end, pages);
    const bool own = std::ranges::any_of(
        places, [&](const Evidence& place) { return is_date_line(fields, place); });
    if (own) continue;
    checks.push_back(make_check("date-not-in-calendar", {flow.text.slice(at, written->end)},
                                std::move(places), rules));
  }
  return checks;
}

}  // namespace sohoa::extract
