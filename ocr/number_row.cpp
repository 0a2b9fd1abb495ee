#include "ocr/number_row.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/print_metrics.h"
#include "ocr/slot_evidence.h"
#include "ocr/slot_label.h"
#include "ocr/slot_notation.h"

namespace sohoa::ocr {
namespace {

/// Where a label stands and what is right of it.
struct Label {
  std::size_t word = 0;
  std::size_t end = 0;  ///< behind it, a letter of the word
};

/// "ZZNQ-HĐND", "ÄJ7!STC-NV": nothing was read between the label and this word, and it opens with more than the
/// code of a type or an agency.
bool hides_a_number(const Row& row, Cursor label, Cursor notation) {
  constexpr std::size_t kLongestCode = 3;
  const RowWord& word = row[notation.word];
  const bool apart = notation.letter == 0 && notation.word == label.word + 1 &&
                     label.letter == row[label.word].letters.size();
  const std::size_t hyphen = word.plain.rfind(U'-');
  if (!apart || hyphen == std::u32string::npos || word.letters.front() == U'/') return false;
  const auto code = std::u32string_view(word.letters).substr(0, hyphen);
  return code.size() > kLongestCode || !std::ranges::all_of(code, is_letter);
}

/// Nothing of a sentence stands before it.
bool opens_row(const Row& row, std::size_t word, double em_px) {
  return word == 0 || row[word].box.left - row[word - 1].box.right >= kClearGap * em_px ||
         std::ranges::count_if(row[word - 1].letters, is_letter) <= 1;
}

/// The last word of what begins with the label: a wide gap parts it from the other column.
std::size_t last_of_column(const Row& row, std::size_t label, double em_px) {
  constexpr double kColumnGap = 3;       // em
  constexpr std::size_t kMostWords = 3;  // "Số", number, notation
  std::size_t last = label;
  while (last + 1 < row.size() && last + 1 < label + kMostWords &&
         row[last + 1].box.left - row[last].box.right < kColumnGap * em_px) {
    ++last;
  }
  return last;
}

bool is_divider(char32_t letter) {
  return letter == U'/' || letter == U'-';
}

/// "|[Ũ kL/BTCTU", "24% -KƯTU": some letters of a notation, of which the ink must show where it begins.
std::optional<Cursor> unread_notation(const Row& row, const Label& label, double em_px) {
  constexpr std::size_t kFewestLetters = 4;  // behind the label: "9BB/TU"
  const std::size_t last = last_of_column(row, label.word, em_px);
  const std::size_t begin = last == label.word ? label.end : 0;
  const std::u32string& plain = row[last].plain;
  std::size_t letters = 0;
  for (std::size_t i = label.word; i <= last; ++i) {
    letters += row[i].letters.size() - (i == label.word ? label.end : 0);
  }
  if (letters < kFewestLetters || plain.size() < begin + 2) return std::nullopt;
  const auto rest = std::u32string_view(row[last].letters).substr(begin);
  const bool code =
      std::ranges::any_of(rest, is_divider) || std::ranges::count_if(rest, is_upper) > 1;
  if (!code) return std::nullopt;
  std::size_t at = begin;
  while (at < plain.size() && !is_divider(plain[at])) ++at;
  if (at == plain.size())
    at = std::max(begin, plain.size() - std::min<std::size_t>(3, plain.size()));
  return Cursor{last, at};
}

/// Where the notation begins, and how well that was read.
struct NotationPlace {
  Cursor at;
  bool hidden = false;
  bool unread = false;
  bool year = false;  ///< it begins with a year whose slash was not read
};

std::optional<NotationPlace> notation_place(const Row& row, const Label& label, double em_px) {
  const Cursor behind{label.word, label.end};
  const auto seen = find_notation(row, behind, em_px);
  if (seen && !hides_a_number(row, behind, *seen)) return NotationPlace{*seen};
  if (const auto hidden = find_hidden_notation(row, behind, em_px)) {
    return NotationPlace{.at = *hidden, .hidden = true};
  }
  if (seen) return NotationPlace{*seen};
  const auto unread = unread_notation(row, label, em_px);
  if (!unread) return std::nullopt;
  return NotationPlace{.at = *unread, .hidden = true, .unread = true};
}

/// "đổ2017/QĐ-UBND": a pen hides the slash before a year, which is print.
void take_year(const Row& row, const Label& label, NotationPlace& notation) {
  const RowWord& word = row[notation.at.word];
  const std::size_t begin = notation.at.word == label.word ? label.end : 0;
  const std::size_t letter = notation.at.letter;
  const bool more_before = letter > begin + 4 ||
                           (letter == begin + 4 && begin == 0 && notation.at.word > label.word + 1);
  if (!more_before || word.plain[letter] != U'/' || !is_year(word.plain, letter - 4)) return;
  notation.at.letter = letter - 4;
  notation.year = true;
}

/// The letters of the print behind the number.
std::u32string printed_at(const RowWord& word, const NotationPlace& notation) {
  std::u32string printed = word.letters.substr(notation.at.letter);
  if (printed.front() == U'!' || printed.front() == U'|') printed.front() = U'/';
  return notation.year ? U"/" + printed : printed;
}

/// "/BB-CĐN", and "/ĐA-UBÑD" with a letter misread, which is as wide; a speck behind it may be read as a full stop.
bool is_like_notation(std::u32string_view print) {
  constexpr std::size_t kFewestLetters = 4;
  const auto fits = [](char32_t c) { return is_letter(c) || is_digit(c) || is_divider(c); };
  if (print.ends_with(U'.')) print.remove_suffix(1);
  return !print.empty() && is_divider(print.front()) && std::ranges::all_of(print, fits) &&
         std::ranges::count_if(print, is_upper) >= static_cast<std::ptrdiff_t>(kFewestLetters);
}

/// The size of the print by a word that was read as digits and a notation, "65/BB-CĐN"; `em_px` where it was not, or
/// where the word is no print of about that size.
double em_of_number(const RowWord& word, std::size_t notation, double em_px) {
  constexpr double kOff = 0.25;
  const auto letters = std::u32string_view(word.letters);
  const bool whole = notation > 0 && std::ranges::all_of(letters.substr(0, notation), is_digit) &&
                     is_like_notation(letters.substr(notation));
  if (!whole || word.confidence < kRatherRead) return em_px;
  const double measured = word.box.width_px() / width_em(word.letters);
  return std::abs(measured / em_px - 1) < kOff ? measured : em_px;
}

SlotPlace number_place(const Row& row, const Label& label, const NotationPlace& notation,
                       double em_px) {
  const RowWord& first = row[label.word];
  const RowWord& last = row[notation.at.word];
  SlotPlace place = place_between(row, SlotRole::Number, {label.word, label.end}, notation.at);
  const std::u32string printed = printed_at(last, notation);
  // HD 36-HD/VPTW: a number of the Party has a hyphen behind it and no colon before it.
  const bool glued = label.end < first.letters.size();
  const bool party = printed.front() == U'-';
  const std::u32string_view form = party ? U"Số" : U"Số:";
  place.left_px =
      right_of(first, label.end, glued ? form : std::u32string_view(first.letters), em_px);
  place.label_left_px = first.box.left;
  place.right_px = left_of(last, notation.at.letter, printed, em_px);
  place.before = {first.line, first.word, 0, label.end, "Số:"};
  // A pen over the slash hides it from the recogniser.
  const bool divided = is_divider(printed.front());
  place.after = {last.line, last.word, notation.at.letter, last.letters.size(),
                 (divided ? "" : "/") + to_utf8(printed)};
  // "s6Z2ZBB/TU": no colon, and all that was read behind the slash is an agency.
  const bool colon = first.plain.substr(0, label.end).find(U':') != std::u32string::npos;
  place.after_party = !colon && !party && printed.find(U'-') == std::u32string::npos &&
                      first.plain.find(U'-') == std::u32string::npos;
  place.after_hidden = notation.hidden || place.after_party;
  place.after_unread = notation.unread;
  return place;
}

/// A row of its own, high in the left column: what a label without a capital or a colon must open.
bool stands_alone(const Row& row, const Label& label, double em_px, cv::Size page) {
  constexpr double kHighest = 0.3;  // of the page
  constexpr double kColumn = 0.45;
  const std::size_t last = last_of_column(row, label.word, em_px);
  const Box& box = row[label.word].box;
  const bool ends =
      last + 1 == row.size() || row[last + 1].box.left - row[last].box.right > kClearGap * em_px;
  return ends && box.top < kHighest * page.height &&
         box.left + row[last].box.right < 2 * kColumn * page.width;
}

std::optional<SlotRow> number_row(const Row& row, const Label& label, double em_px, cv::Size page) {
  if (!opens_row(row, label.word, em_px)) return std::nullopt;
  auto notation = notation_place(row, label, em_px);
  if (!notation) return std::nullopt;
  take_year(row, label, *notation);
  const bool alone = after_doubtful_label(row[label.word]) && stands_alone(row, label, em_px, page);
  if (notation->unread && !alone) return std::nullopt;
  const RowWord& first = row[label.word];
  const RowWord& last = row[notation->at.word];
  const double number_em = em_of_number(last, notation->at.letter, em_px);
  SlotPlace place = number_place(row, label, *notation, number_em);
  SlotRow found{.em_px = number_em, .baseline_px = 0, .reference = last.box, .places = {}};
  found.reference.left = static_cast<int>(std::lround(place.right_px));
  if (notation->at.letter > 0) {  // a pen in the same word makes its box taller
    found.reference.top = std::max(last.box.top, first.box.bottom - static_cast<int>(em_px));
  }
  // Specks and pens make boxes taller, never shorter.
  found.baseline_px = std::min(first.box.bottom, last.box.bottom);
  found.places.push_back(std::move(place));
  return found;
}

std::optional<Label> label_in(const Row& row, std::size_t word, double em_px, cv::Size page) {
  if (const auto end = after_number_label(row[word])) return Label{word, *end};
  const auto end = after_doubtful_label(row[word]);
  if (!end) return std::nullopt;
  const Label label{word, *end};
  return stands_alone(row, label, em_px, page) ? std::optional(label) : std::nullopt;
}

}  // namespace

std::optional<SlotRow> find_number_row(const Row& words, double text_height_px, cv::Size page) {
  std::optional<SlotRow> best;
  bool best_labelled = false;
  const auto is_better = [&](const SlotRow& row, bool labelled) {
    if (!best) return true;
    if (labelled != best_labelled) return labelled;  // "SỞ ... ĐÀO-TẠO" above "Số: 23/HĐ-THPT"
    const bool unread = row.places.front().after_unread;
    const bool best_unread = best->places.front().after_unread;
    return unread == best_unread ? row.baseline_px < best->baseline_px : best_unread;
  };
  for (const RowWord& seed : words) {
    if (seed.box.top > kHeadShare * page.height || 2 * seed.box.left > page.width) continue;
    if (!after_number_label(seed) && !after_doubtful_label(seed)) continue;
    const Row row = row_of(words, seed.box);
    const double em_px = em_of(row, text_height_px);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].line != seed.line || row[i].word != seed.word) continue;
      const auto label = label_in(row, i, em_px, page);
      if (!label) continue;
      auto found = number_row(row, *label, em_px, page);
      const bool labelled = after_number_label(row[i]).has_value();
      if (!found || !is_better(*found, labelled)) continue;
      best = std::move(found);
      best_labelled = labelled;
    }
  }
  return best;
}

}  // namespace sohoa::ocr
