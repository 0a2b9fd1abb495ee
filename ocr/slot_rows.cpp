#include "ocr/slot_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/number_row.h"
#include "ocr/print_metrics.h"
#include "ocr/print_row.h"
#include "ocr/slot_notation.h"

namespace sohoa::ocr {
namespace {

constexpr double kWidestDate = 30;      // em, from "ngày" to the year
constexpr std::size_t kMostErrors = 2;  // letters of "ngày" and "tháng" together

bool is_read(char32_t letter) {
  return letter != U'.' && letter != U'_' && letter != U'…' && letter != U':' && letter != U' ';
}

// --- ngày, tháng, năm ------------------------------------------------------------------------------

struct YearPlace {
  Anchor word;  ///< "năm"
  Cursor year;
};

/// "3012", "202S", "23019": what a year may be misread as, where the form wants one.
bool is_like_year(std::u32string_view plain) {
  constexpr std::size_t kFewestDigits = 3;
  constexpr std::u32string_view kFirst = U"123";
  return plain.size() >= 4 && plain.size() <= 6 &&
         kFirst.find(plain[0]) != std::u32string_view::npos &&
         std::ranges::count_if(plain, is_digit) >= static_cast<std::ptrdiff_t>(kFewestDigits);
}

std::optional<YearPlace> year_at(const Row& row, std::size_t word) {
  const std::u32string_view plain = row[word].plain;
  if ((is_year(plain, 0) || is_like_year(plain)) && word > 0) {
    const std::u32string& said = row[word - 1].plain;
    auto before = find_in_word(said, U"nam", 1);
    if (!before || std::any_of(said.begin() + static_cast<std::ptrdiff_t>(before->end), said.end(),
                               [](char32_t c) { return is_letter(c) || is_digit(c); })) {
      return std::nullopt;
    }
    before->word = word - 1;
    return YearPlace{*before, {word, 0}};
  }
  const std::size_t glued = plain.find(U"nam");
  if (glued == std::u32string_view::npos || !is_year(plain, glued + 3)) return std::nullopt;
  return YearPlace{{word, glued, glued + 3, 0}, {word, glued + 3}};
}

bool is_sure_number(const RowWord& word) {
  constexpr double kSure = 0.7;
  return word.confidence >= kSure && std::ranges::all_of(word.letters, is_digit);
}

/// Where "tháng" ends when its last letters were read as words of their own: "ngày22thán" "g".
double end_of_month_word(const Row& row, std::size_t month, std::size_t year, double em_px) {
  constexpr double kBlank = 0.15;    // em: less than a blank
  constexpr double kSplinter = 1.0;  // em
  int right = row[month].box.right;
  for (std::size_t i = month + 1; i < year; ++i) {
    const RowWord& next = row[i];
    const bool splinter = next.box.left - right < kBlank * em_px &&
                          next.box.width_px() < kSplinter * em_px &&
                          !std::ranges::any_of(next.letters, is_digit);
    if (!splinter) break;
    right = std::max(right, next.box.right);
  }
  // A pen in the word may have stretched its box over the number behind it.
  const RowWord& next = row[month + 1];
  constexpr double kGap = 0.1;  // em
  const bool covered = month + 1 < year && next.box.left < right &&
                       next.box.left > row[month].box.left + width_em(U"tháng") * em_px &&
                       is_sure_number(next);
  return covered ? next.box.left - kGap * em_px : right;
}

/// Words of a date are often italic and wider than those of the head beside them.
double em_of_date(const Row& row, const Anchor& day, const Anchor& year, double em_px) {
  std::array<double, 3> sizes{em_px, em_px, em_px};
  const auto measure = [&](const Anchor& anchor, std::u32string_view print, double& size) {
    const RowWord& word = row[anchor.word];
    const bool alone = anchor.begin == 0 && anchor.end == word.plain.size() && anchor.errors == 0;
    if (!alone) return;
    const double measured = word.box.width_px() / width_em(print);
    if (measured > 0.9 * em_px && measured < 1.15 * em_px) size = measured;
  };
  measure(day, U"ngày", sizes[1]);
  measure(year, U"năm", sizes[2]);
  std::ranges::sort(sizes);
  return sizes[1];
}

struct Span {
  double left = 0;
  double right = 0;
  bool hangs = false;  ///< its left was reckoned from its right
};

/// Where "tháng" is printed between the end of "ngày" and the beginning of "năm". What is glued to it
/// unnoticed lies on the side where the words leave no room for a number.
Span month_print(const Row& row, const Anchor& month, std::size_t year, Span room, double em_px) {
  const RowWord& word = row[month.word];
  const double printed = width_em(U"tháng") * em_px;
  const bool opens = month.begin == 0;
  const bool closes = month.end == word.plain.size();
  const double right = closes ? end_of_month_word(row, month.word, year, em_px) : word.box.right;
  if (!opens && closes) return {right - printed, right, true};
  if (!opens) {
    const double share = static_cast<double>(month.begin) / static_cast<double>(word.plain.size());
    const double left = word.box.left + share * word.box.width_px();
    return {left, left + printed};
  }
  if (!closes) return {static_cast<double>(word.box.left), word.box.left + printed};
  if (right - word.box.left <= printed + kAddedInk * em_px) {
    return {static_cast<double>(word.box.left), right};
  }
  const bool day_side = word.box.left - room.left < room.right - right;
  return day_side ? Span{right - printed, right, true}
                  : Span{static_cast<double>(word.box.left), word.box.left + printed};
}

/// Without words that do not stand in the slot: specks read on other lines.
void keep_words_inside(const Row& row, SlotPlace& place, Cursor from, Cursor to) {
  Row inside;
  for (std::size_t i = from.word; i <= to.word && i < row.size(); ++i) {
    const double x = (row[i].box.left + row[i].box.right) / 2.0;
    const bool glued = i == from.word || i == to.word;
    if (glued || (x > place.left_px && x < place.right_px)) continue;
    std::erase_if(place.parts, [&](const WordPart& part) {
      return part.line == row[i].line && part.word == row[i].word;
    });
  }
}

/// What the parts say together.
void join_parts(const Row& row, SlotPlace& place) {
  place.read.clear();
  for (const WordPart& part : place.parts) {
    const auto word = std::ranges::find_if(
        row, [&](const RowWord& each) { return each.line == part.line && each.word == part.word; });
    if (!place.read.empty()) place.read += ' ';
    place.read += to_utf8(word->letters.substr(part.begin, part.end - part.begin));
  }
}

bool holds(const SlotPlace& place, const RowWord& word) {
  return std::ranges::any_of(place.parts, [&](const WordPart& part) {
    return part.line == word.line && part.word == word.word;
  });
}

/// A number that was read surely and is a word of its own: what else was read in the slot without any
/// confidence are splinters of the print and noise.
void prefer_sure_number(const Row& row, SlotPlace& place, Cursor from, Cursor to) {
  constexpr double kNoise = 0.5;
  const RowWord* number = nullptr;
  for (std::size_t i = from.word; i <= to.word && i < row.size(); ++i) {
    if (!holds(place, row[i])) continue;
    const bool glued = i == from.word || i == to.word;
    if (!glued && number == nullptr && is_sure_number(row[i])) {
      number = &row[i];
    } else if (glued || row[i].confidence >= kNoise ||
               std::ranges::any_of(row[i].letters, is_digit)) {
      return;
    }
  }
  if (number == nullptr) return;
  place.read_left_px = number->box.left;
  place.confidence = number->confidence;
  std::erase_if(place.parts, [&](const WordPart& part) {
    return part.line != number->line || part.word != number->word;
  });
}

/// Where "ngày" ends; what is glued before it ("Lũng,ngày21") moves it by its share of the word.
double end_of_day_word(const RowWord& word, const Anchor& day, double em_px) {
  if (day.begin == 0) return right_of(word, day.end, U"ngày", em_px);
  const double share = static_cast<double>(day.end) / static_cast<double>(word.plain.size());
  return word.box.left + share * word.box.width_px();
}

/// As read where it was read rightly ("Tháng"), else as the form has it.
WordPart date_word(const Row& row, const Anchor& anchor, std::string_view form) {
  const RowWord& word = row[anchor.word];
  std::string print(form);
  if (anchor.errors == 0) {
    print = to_utf8(word.letters.substr(anchor.begin, anchor.end - anchor.begin));
  }
  return {word.line, word.word, anchor.begin, anchor.end, std::move(print)};
}

SlotPlace date_place(const Row& row, SlotRole role, Cursor from, Cursor to, Span span) {
  SlotPlace place = place_between(row, role, from, to);
  place.left_px = span.left;
  place.right_px = span.right;
  keep_words_inside(row, place, from, to);
  prefer_sure_number(row, place, from, to);
  join_parts(row, place);
  return place;
}

/// "ngành Y tế Hải Phòng năm 2018": no pen is read as a word so surely; a sentence goes on.
bool has_clear_word(const Row& row, std::size_t from, std::size_t to) {
  constexpr double kSure = 0.85;
  constexpr std::size_t kFewestLetters = 3;
  for (std::size_t i = from; i < to; ++i) {
    const bool word =
        row[i].letters.size() >= kFewestLetters && std::ranges::all_of(row[i].letters, is_letter);
    if (word && row[i].confidence >= kSure) return true;
  }
  return false;
}

std::optional<SlotRow> date_row(const Row& row, const YearPlace& year, double em_px) {
  const auto month = find_before(row, {year.word.word, year.word.begin}, U"thang", 2);
  if (!month) return std::nullopt;
  const auto day = find_before(row, {month->word, month->begin}, U"ngay", 1);
  if (!day || day->errors + month->errors > kMostErrors) return std::nullopt;
  if (has_clear_word(row, day->word + 1, month->word)) return std::nullopt;
  const RowWord& digits = row[year.year.word];
  if (digits.box.right - row[day->word].box.left > kWidestDate * em_px) return std::nullopt;

  const double year_width = width_em(U"2000") * em_px;
  const bool apart = year.year.word != year.word.word;
  const Span year_span{apart ? digits.box.left : digits.box.right - year_width,
                       static_cast<double>(digits.box.right)};
  const double year_word =
      apart ? left_of(row[year.word.word], year.word.begin, U"năm", em_px)
            : std::max<double>(digits.box.left, year_span.left - width_em(U"năm ") * em_px);
  const double day_word = end_of_day_word(row[day->word], *day, em_px);
  const Span printed = month_print(row, *month, year.word.word, {day_word, year_word},
                                   em_of_date(row, *day, year.word, em_px));

  // Of a misread year all letters are its own.
  const bool whole = is_year(digits.plain, year.year.letter);
  const Cursor year_end{year.year.word, whole ? year.year.letter + 4 : digits.letters.size()};
  SlotRow found{.em_px = em_px, .reference = digits.box, .places = {}};
  found.reference.left = static_cast<int>(digits.box.right - year_width);
  found.baseline_px = found.reference.bottom;
  found.places = {date_place(row, SlotRole::Day, {day->word, day->end}, {month->word, month->begin},
                             {day_word, printed.left}),
                  date_place(row, SlotRole::Month, {month->word, month->end},
                             {year.word.word, year.word.begin}, {printed.right, year_word}),
                  date_place(row, SlotRole::Year, year.year, year_end, year_span)};
  const WordPart day_form = date_word(row, *day, "ngày");
  const WordPart month_form = date_word(row, *month, "tháng");
  found.places[0].right_hangs = printed.hangs;
  found.places[0].before = day_form;
  found.places[0].after = month_form;
  found.places[1].before = month_form;
  found.places[1].after = date_word(row, year.word, "năm");
  return found;
}

std::optional<SlotRow> find_date_row(const Row& words, double text_height_px, cv::Size page) {
  std::optional<SlotRow> best;
  for (const RowWord& seed : words) {
    if (seed.box.top > kHeadShare * page.height) continue;
    if (best && seed.box.top > best->reference.top) continue;
    const bool may_hold_year = std::ranges::count_if(seed.plain, is_digit) >= 3;
    if (!may_hold_year) continue;
    const Row row = row_of(words, seed.box);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].line != seed.line || row[i].word != seed.word) continue;
      const double em_px = em_of(row, text_height_px);
      const bool goes_on = i + 1 < row.size() &&
                           row[i + 1].box.left - seed.box.right < kClearGap * em_px &&
                           std::ranges::count_if(row[i + 1].letters, is_letter) > 1;
      const auto year = year_at(row, i);
      if (!year || goes_on) continue;
      auto found = date_row(row, *year, em_px);
      if (found) best = std::move(found);
    }
  }
  return best;
}

}  // namespace

SlotPlace place_between(const Row& row, SlotRole role, Cursor from, Cursor to) {
  SlotPlace place{.role = role, .read = {}, .parts = {}};
  double least = 1;
  for (std::size_t i = from.word; i <= to.word && i < row.size(); ++i) {
    std::size_t begin = i == from.word ? from.letter : 0;
    const std::size_t end = i == to.word ? to.letter : row[i].letters.size();
    while (begin < end && !is_read(row[i].letters[begin])) ++begin;
    std::size_t last = end;
    while (last > begin && !is_read(row[i].letters[last - 1])) --last;
    if (begin == last) continue;
    if (!place.read.empty()) place.read += ' ';
    place.read += to_utf8(row[i].letters.substr(begin, last - begin));
    place.parts.push_back({row[i].line, row[i].word, begin, last, {}});
    least = std::min(least, row[i].confidence);
  }
  if (!place.parts.empty()) place.confidence = least;
  return place;
}

std::vector<SlotRow> find_slot_rows(const std::vector<Line>& lines, double text_height_px,
                                    cv::Size page) {
  const Row words = all_words(lines);
  std::vector<SlotRow> rows;
  auto date = find_date_row(words, text_height_px, page);
  // Both rows are of one size (NĐ 30/2020/NĐ-CP, Phụ lục I), and that of the date has more words.
  const double text_height = date ? date->em_px * kTextHeightEm : text_height_px;
  if (auto row = find_number_row(words, text_height, page)) rows.push_back(std::move(*row));
  if (date) rows.push_back(std::move(*date));
  return rows;
}

}  // namespace sohoa::ocr
