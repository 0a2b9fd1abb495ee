#include "extract/subject_years.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr int kFirstYear = 1945;
constexpr int kLastYear = 2100;

// Whatever follows one of these words may be the year of a cited document, or a goal. "ke hoach" is
// none of them: the plan of a year is what such documents are about.
constexpr auto kOtherYears = std::to_array<std::u32string_view>(
    {U"luat",     U"bo luat",    U"hien phap", U"phap lenh", U"nghi dinh",  U"nghi quyet",
     U"thong tu", U"quyet dinh", U"chi thi",   U"ket luan",  U"quy dinh",   U"thong bao",
     U"cong van", U"so",         U"den",       U"tam nhin",  U"dinh huong", U"tu nam",
     U"ngay",     U"nhiem ky",   U"sua doi"});

bool has_word(std::u32string_view folded, std::u32string_view word) {
  for (std::size_t at = folded.find(word); at != std::u32string_view::npos;
       at = folded.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(folded[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == folded.size() || !is_letter(folded[end]))) return true;
  }
  return false;
}

/// A year of four digits at `at`, or 0.
int year_at(std::u32string_view text, std::size_t at) {
  if (text.size() < at + 4 || (at > 0 && is_digit(text[at - 1]))) return 0;
  int year = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    if (!is_digit(text[i])) return 0;
    year = year * 10 + static_cast<int>(text[i] - U'0');
  }
  if (text.size() > at + 4 && is_digit(text[at + 4])) return 0;
  return year >= kFirstYear && year <= kLastYear ? year : 0;
}

}  // namespace

std::optional<YearSpan> subject_years(std::string_view subject) {
  const std::u32string folded = fold(subject);
  const std::u32string_view text = folded;
  std::optional<YearSpan> span;
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const int year = year_at(text, at);
    if (year == 0) continue;
    const std::u32string_view before = text.substr(0, at);
    const bool other = std::ranges::any_of(
        kOtherYears, [&](std::u32string_view word) { return has_word(before, word); });
    if (other) return span;
    span = span ? YearSpan{std::min(span->first, year), std::max(span->last, year)}
                : YearSpan{year, year};
  }
  return span;
}

}  // namespace sohoa::extract
