#include "ocr/slot_notation.h"

#include <algorithm>
#include <string>

#include "document/unicode_form.h"

namespace sohoa::ocr {
namespace {

constexpr double kWidestNumberLine = 18;  // em, from "Số" to the notation

bool capitals_at(const std::u32string& letters, std::size_t at) {
  return at + 1 < letters.size() && is_upper(letters[at]) && is_upper(letters[at + 1]);
}

/// Where the print behind the number begins in a word: "/QĐ-UBND", "/2020/NĐ-CP", "-NQ/TU", "QĐ-UBND".
std::optional<std::size_t> notation_in(const RowWord& word) {
  const std::u32string& plain = word.plain;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const bool slash = plain[at] == U'/';
    const bool hyphen = plain[at] == U'-' && plain.find(U'/', at) != std::u32string::npos;
    if (!slash && !hyphen) continue;
    const bool year = slash && is_year(plain, at + 1) && at + 5 < plain.size() &&
                      plain[at + 5] == U'/' && capitals_at(word.letters, at + 6);
    if (year || capitals_at(word.letters, at + 1)) return at;
    if (at + 1 == plain.size()) return at;  // "/ QĐ-UBND": the caller looks at the next word
  }
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (capitals_at(word.letters, at) && plain.find(U'-', at) != std::u32string::npos) return at;
  }
  return std::nullopt;
}

/// Where the print may begin in a word whose first letters a pen has hidden: "l4/mp-UBND", "20rT-STC". The
/// agency behind the hyphen is sure; before it stands the code of a type, of two letters or three.
std::optional<std::size_t> hidden_notation_in(const RowWord& word, const RowWord* next) {
  constexpr std::size_t kLongestCode = 4;
  const std::size_t hyphen = word.plain.rfind(U'-');
  if (hyphen == std::u32string::npos || hyphen < 1) return std::nullopt;
  const std::u32string_view behind = std::u32string_view(word.letters).substr(hyphen + 1);
  const bool agency = behind.size() >= 2 && std::ranges::all_of(behind, is_letter);
  const bool goes_on = behind.empty() && next != nullptr && capitals_at(next->letters, 0);
  if (!agency && !goes_on) return std::nullopt;
  // A slash that a pen touches is read as another upright stroke.
  const std::size_t slash = word.plain.find_last_of(U"/!|", hyphen);
  if (slash != std::u32string::npos && hyphen - slash <= kLongestCode + 1) return slash;
  return hyphen >= 3 ? hyphen - 2 : hyphen - 1;
}

/// The word from a letter on.
RowWord rest_of(RowWord word, std::size_t from) {
  word.letters.erase(0, from);
  word.plain.erase(0, from);
  return word;
}

}  // namespace

bool is_year(std::u32string_view plain, std::size_t letter) {
  const std::u32string_view year = plain.substr(std::min(letter, plain.size()), 4);
  return year.size() == 4 && std::ranges::all_of(year, is_digit) &&
         (year.starts_with(U"19") || year.starts_with(U"20"));
}

std::optional<Cursor> find_notation(const Row& row, Cursor label, double em_px) {
  const double limit = row[label.word].box.left + kWidestNumberLine * em_px;
  for (std::size_t i = label.word; i < row.size() && row[i].box.left < limit; ++i) {
    const std::size_t from = i == label.word ? label.letter : 0;
    const RowWord rest = rest_of(row[i], from);
    const auto at = notation_in(rest);
    if (!at) continue;
    const bool divider_alone = *at + 1 == rest.plain.size();
    if (divider_alone && (i + 1 == row.size() || !capitals_at(row[i + 1].letters, 0))) continue;
    return Cursor{i, from + *at};
  }
  return std::nullopt;
}

std::optional<Cursor> find_hidden_notation(const Row& row, Cursor label, double em_px) {
  const double limit = row[label.word].box.left + kWidestNumberLine * em_px;
  for (std::size_t i = label.word; i < row.size() && row[i].box.left < limit; ++i) {
    const std::size_t from = i == label.word ? label.letter : 0;
    const RowWord rest = rest_of(row[i], from);
    const auto at = hidden_notation_in(rest, i + 1 < row.size() ? &row[i + 1] : nullptr);
    if (at) return Cursor{i, from + *at};
  }
  return std::nullopt;
}

}  // namespace sohoa::ocr
