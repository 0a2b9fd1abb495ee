#include "normalize/enumeration.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "document/unicode_form.h"
#include "normalize/roman_numeral.h"

namespace sohoa::normalize {
namespace {

void settle(Word& word, std::string text) {
  if (word.text == text) return;
  word.text = std::move(text);
  word.reason = word.changed() ? "sequence" : "";
}

// --- headings ------------------------------------------------------------------------------------

struct Heading {
  Word* mark = nullptr;
  std::u32string read;         // without its full stop
  std::optional<int> certain;  // the numeral, where it was read clearly
};

bool is_in_capitals(const Line& line) {
  int upper = 0;
  int lower = 0;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    for (const char32_t letter : to_utf32(line.words[i].text)) {
      upper += is_upper(letter) ? 1 : 0;
      lower += is_lower(letter) ? 1 : 0;
    }
  }
  return upper >= 4 && upper > 8 * lower;
}

// Marks before lines in capitals that can be Roman numerals; a mark that cannot, such as "2.", is
// a heading without letters, which no sequence passes.
std::vector<Heading> find_headings(std::vector<Line>& lines) {
  std::vector<Heading> headings;
  for (Line& line : lines) {
    if (line.words.size() < 2 || !is_in_capitals(line)) continue;
    Word& mark = line.words.front();
    std::u32string read = to_utf32(mark.raw);
    if (read.size() < 2 || read.size() > 6 || read.back() != U'.') continue;
    read.pop_back();
    const std::optional<int> certain = roman_value(read);
    bool possible = false;
    for (int value = 1; value <= kMaxRoman; ++value) {
      possible = possible || may_be_roman(read, value);
    }
    headings.push_back({&mark, possible ? read : std::u32string(), certain});
  }
  return headings;
}

using HeadingSpan = std::pair<std::size_t, std::size_t>;  // [first, second)

// Doubtful headings between `before` and `after`, where these are there.
void settle_span(std::vector<Heading>& headings, HeadingSpan span, std::optional<int> before,
                 std::optional<int> after) {
  const auto count = static_cast<int>(span.second - span.first);
  if (!before && !after) return;
  const int first = before ? *before + 1 : *after - count;
  if (!before && first != 1) return;
  if (before && after && first + count != *after) return;
  const bool proven_on_both_sides = before && after;
  for (std::size_t i = span.first; i < span.second; ++i) {
    const int value = first + static_cast<int>(i - span.first);
    const std::u32string& read = headings[i].read;
    if (proven_on_both_sides ? !may_be_roman_cut(read, value) : !may_be_roman(read, value)) return;
  }
  for (std::size_t i = span.first; i < span.second; ++i) {
    settle(*headings[i].mark, roman_numeral(first + static_cast<int>(i - span.first)) + ".");
  }
}

// "I.MỤC ĐÍCH": the mark of a heading, read without the blank behind it.
void part_mark(Line& line) {
  if (line.words.empty()) return;
  Word& word = line.words.front();
  const std::u32string text = to_utf32(word.text);
  const std::size_t dot = text.find(U'.');
  if (dot == std::u32string::npos || dot == 0 || text.size() < dot + 3) return;
  const std::u32string mark = text.substr(0, dot);
  const bool number = mark.size() <= 2 && std::ranges::all_of(mark, is_digit);
  if (!number && !roman_value(mark)) return;
  if (!std::ranges::all_of(text.substr(dot + 1), is_upper)) return;
  word.text = to_utf8(text.substr(0, dot + 1) + U' ' + text.substr(dot + 1));
  word.reason = "split";
}

}  // namespace

void settle_headings(std::vector<Line>& lines) {
  for (Line& line : lines) part_mark(line);
  std::vector<Heading> headings = find_headings(lines);
  std::optional<int> before;
  for (std::size_t i = 0; i < headings.size();) {
    if (headings[i].certain || headings[i].read.empty()) {
      before = headings[i].certain;
      if (before) settle(*headings[i].mark, roman_numeral(*before) + ".");
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < headings.size() && !headings[end].certain && !headings[end].read.empty()) ++end;
    const bool wall = end < headings.size() && headings[end].read.empty();
    const std::optional<int> after = end < headings.size() ? headings[end].certain : std::nullopt;
    if (!wall || before) settle_span(headings, {i, end}, before, after);
    before = after;
    i = end;
  }
}

// --- list letters --------------------------------------------------------------------------------

namespace {

constexpr std::u32string_view kListLetters = U"abcdđeghiklmnopqrstuvxy";
constexpr std::size_t kNowhere = std::u32string_view::npos;

// The letter of "c)" at the beginning of a line.
std::optional<char32_t> list_letter(const Line& line) {
  if (line.words.empty()) return std::nullopt;
  const std::u32string read = to_utf32(line.words.front().raw);
  if (read.size() != 2 || read[1] != U')' || !is_letter(read[0])) return std::nullopt;
  return read[0];
}

bool same_shape(char32_t read, char32_t expected) {
  return to_lower(strip_diacritics(read)) == strip_diacritics(expected);
}

}  // namespace

void settle_list_letters(std::vector<Line>& lines) {
  std::size_t last = kNowhere;  // in kListLetters
  for (Line& line : lines) {
    const std::optional<char32_t> read = list_letter(line);
    if (!read) continue;
    const std::size_t next = last == kNowhere ? kNowhere : last + 1;
    if (next < kListLetters.size() && same_shape(*read, kListLetters[next])) {
      settle(line.words.front(), to_utf8(kListLetters.substr(next, 1)) + ")");
      last = next;
    } else {
      last = kListLetters.find(*read);  // a list begins anew, or in capitals, which are left alone
    }
  }
}

// --- quarters ------------------------------------------------------------------------------------

namespace {

constexpr int kQuarters = 4;

struct Quarter {
  Word* word = nullptr;
  std::u32string read;  // without the punctuation behind it
  std::string behind;
};

std::vector<Quarter> find_quarters(std::vector<Line>& lines) {
  std::vector<Quarter> quarters;
  bool after_quarter = false;
  for (Line& line : lines) {
    for (Word& word : line.words) {
      if (after_quarter) {
        std::u32string read = to_utf32(word.raw);
        std::u32string behind;
        while (!read.empty() && std::u32string_view(U",.;:)").find(read.back()) != kNowhere) {
          behind.insert(behind.begin(), read.back());
          read.pop_back();
        }
        if (!read.empty()) quarters.push_back({&word, read, to_utf8(behind)});
      }
      after_quarter = to_lower(word.text) == "quý";
    }
  }
  return quarters;
}

// The one quarter that the shapes allow.
std::optional<int> quarter_of(const std::u32string& read) {
  std::optional<int> found;
  for (int value = 1; value <= kQuarters; ++value) {
    if (!may_be_roman(read, value)) continue;
    if (found) return std::nullopt;
    found = value;
  }
  return found;
}

}  // namespace

void settle_quarters(std::vector<Line>& lines) {
  const std::vector<Quarter> quarters = find_quarters(lines);
  bool roman = false;
  bool arabic = false;
  for (const Quarter& quarter : quarters) {
    roman = roman || roman_value(quarter.read).has_value();
    arabic =
        arabic || (quarter.read.size() == 1 && quarter.read[0] >= U'2' && quarter.read[0] <= U'4');
  }
  for (const Quarter& quarter : quarters) {
    const bool digit = quarter.read.size() == 1 && is_digit(quarter.read[0]);
    if (digit && (!roman || arabic)) continue;
    if (const std::optional<int> value = quarter_of(quarter.read)) {
      settle(*quarter.word, roman_numeral(*value) + quarter.behind);
    }
  }
}

}  // namespace sohoa::normalize
