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
    const bool year = slash && is_year(plain, at + 1) && at + 6 < plain.size() &&
                      plain[at + 5] == U'/' && is_letter(plain[at + 6]);
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

/// Capitals of a group, in which a small letter may stand behind them: "TTr", "QĐi", "TTg", "BVHTT&DL".
bool is_group(std::u32string_view group) {
  constexpr std::u32string_view kSmall = U"righgy";
  std::size_t capitals = 0;
  for (const char32_t letter : group) {
    const bool small = capitals >= 1 && kSmall.find(letter) != std::u32string_view::npos;
    const bool digit = capitals >= 2 && is_digit(letter);
    if (is_upper(letter)) {
      const bool code = letter == U'Đ' || (letter >= U'A' && letter <= U'Z') || letter == U'Ư';
      if (!code) return false;
      ++capitals;
    } else if (!small && !digit && letter != U'&') {
      return false;
    }
  }
  return capitals >= 2;
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

bool is_notation(std::string_view print) {
  std::u32string text = to_utf32(fold_lookalikes(print));
  if (text.size() < 3 || (text[0] != U'/' && text[0] != U'-')) return false;
  const bool party = text[0] == U'-';
  text.erase(0, 1);
  if (!party && is_year(text, 0) && text.size() > 5 && text[4] == U'/') text.erase(0, 5);
  const std::size_t divider = text.find(party ? U'/' : U'-');
  std::size_t begin = 0;
  std::size_t groups = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != U'-' && text[at] != U'/') continue;
    if (!is_group(std::u32string_view(text).substr(begin, at - begin))) return false;
    ++groups;
    begin = at + 1;
  }
  return groups >= 2 && divider != std::u32string::npos;
}

std::optional<Cursor> find_notation(const Row& row, Cursor label, double em_px) {
  const double limit = row[label.word].box.left + kWidestNumberLine * em_px;
  for (std::size_t i = label.word; i < row.size() && row[i].box.left < limit; ++i) {
    const std::size_t from = i == label.word ? label.letter : 0;
    const RowWord rest = rest_of(row[i], from);
    const auto at = notation_in(rest);
    if (!at) continue;
    // "2/JỂ/PC-VKS": a stroke read as a slash stands before.
    const std::size_t last = rest.plain.rfind(U'/');
    if (last != std::u32string::npos && last > *at && !is_year(rest.plain, *at + 1) &&
        rest.plain.find(U'-', last) != std::u32string::npos &&
        is_notation(to_utf8(rest.letters.substr(last)))) {
      return Cursor{i, from + last};
    }
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
