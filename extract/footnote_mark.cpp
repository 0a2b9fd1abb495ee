#include "extract/footnote_mark.h"

#include <algorithm>
#include <optional>
#include <string>

#include "document/raised_digit.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostDigits = 3;

/// "tỉnh1", "tỉnh”1", "2021)1" before a blank, a sign or the end.
bool sticks(std::u32string_view text, std::size_t at, std::size_t length) {
  if (at == 0) return false;
  const char32_t before = text[at - 1];
  const bool word = is_letter(before) || is_one_of(before, U")]”\"’");
  const std::size_t end = at + length;
  const bool ends = end >= text.size() || is_one_of(text[end], U" .,;:)”\"]");
  const bool decimal =
      end + 1 < text.size() && is_one_of(text[end], U".,") && is_digit(text[end + 1]);
  return word && ends && !decimal;
}

struct MarkPlace {
  std::size_t at = 0;
  std::size_t length = 0;
};

/// Raised figures first, then figures that stick to a small letter, then to any word.
std::optional<MarkPlace> find_mark(std::u32string_view text, std::size_t from,
                                   std::u32string_view digits) {
  const std::u32string high = raised(digits);
  if (const std::size_t at = text.find(high, from); at != std::u32string_view::npos) {
    return MarkPlace{at, high.size()};
  }
  std::optional<MarkPlace> behind_capital;
  for (std::size_t at = text.find(digits, from); at != std::u32string_view::npos;
       at = text.find(digits, at + 1)) {
    if (!sticks(text, at, digits.size())) continue;
    if (!is_upper(text[at - 1])) return MarkPlace{at, digits.size()};
    if (!behind_capital) behind_capital = MarkPlace{at, digits.size()};
  }
  return behind_capital;
}

void take_out(MarkedBlock& made, MarkPlace place, int footnote) {
  const std::string before = to_utf8(made.text.substr(0, place.at));
  made.text.erase(place.at, place.length);
  made.block.marks.push_back({.footnote = footnote, .at = static_cast<int>(before.size())});
}

}  // namespace

std::size_t opening_footnote_digits(std::u32string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && digits <= kMostDigits && is_digit(line[digits])) ++digits;
  const bool note = digits >= 1 && digits <= kMostDigits && digits + 1 < line.size() &&
                    line[digits] == U' ' && is_upper(line[digits + 1]);
  return note ? digits : 0;
}

void tie_printed_marks(std::vector<MarkedBlock>& blocks, std::vector<Footnote>& footnotes,
                       std::size_t first) {
  std::size_t block = 0;
  std::size_t from = 0;
  for (std::size_t n = first; n < footnotes.size(); ++n) {
    Footnote& note = footnotes[n];
    const std::u32string digits = to_utf32(note.mark);
    if (digits.empty()) continue;
    const int page = note.first.page_number;
    std::size_t start = from;
    for (std::size_t i = block; i < blocks.size(); ++i, start = 0) {
      if (blocks[i].block.first.page_number > page) break;
      if (blocks[i].block.last.page_number < page || !blocks[i].block.rows.empty()) continue;
      const auto place = find_mark(blocks[i].text, std::min(start, blocks[i].text.size()), digits);
      if (!place) continue;
      take_out(blocks[i], *place, static_cast<int>(n));
      note.block = static_cast<int>(i);
      block = i;
      from = place->at;
      break;
    }
  }
}

}  // namespace sohoa::extract
