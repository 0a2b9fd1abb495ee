#include "extract/footnote_lines.h"

#include <algorithm>
#include <vector>

#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr double kFootnoteShare = 0.93;  // of the median word height: footnotes are set smaller
constexpr int kMostFootnotes = 200;
constexpr std::size_t kMostLinesGoneOn = 6;

double median_height(const std::vector<const Line*>& lines) {
  std::vector<int> heights;
  for (const Line* line : lines) {
    for (const Word& word : line->words) {
      if (word.box) heights.push_back(std::min(word.box->height_px(), word.box->width_px() * 4));
    }
  }
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::ranges::nth_element(heights, middle);
  return *middle;
}

double median_height(const Page& page, std::size_t begin, std::size_t end) {
  std::vector<const Line*> lines;
  for (std::size_t i = begin; i < end; ++i) lines.push_back(&page.lines[i]);
  return median_height(lines);
}

/// The last number of a row that begins with `number` at line `first`.
int last_number(const Page& page, const Sheet& sheet, std::size_t first, int number) {
  for (std::size_t i = first + 1; i < sheet.end; ++i) {
    const auto next = footnote_number(page.lines[i]);
    if (next && *next == number + 1 && number < kMostFootnotes) number = *next;
  }
  return number;
}

/// Where the rest of a note of the sheet before begins, above the first numbered line `first`: small
/// print, or on text lines below an empty one that go on with a small letter.
std::size_t begin_with_rest(const Page& page, const Sheet& sheet, std::size_t first,
                            double body_height) {
  std::size_t begin = first;
  while (begin > sheet.begin + 1 && first - begin < kMostLinesGoneOn &&
         !page.lines[begin - 1].words.empty()) {
    const double height = median_height(page, begin - 1, begin);
    if (body_height > 0 && height > kFootnoteShare * body_height) break;
    --begin;
  }
  if (body_height > 0 || begin == first) return begin;
  const std::u32string letters = line_letters(page.lines[begin]);
  const bool goes_on = page.lines[begin - 1].words.empty() && !letters.empty() &&
                       is_letter(letters.front()) && !is_upper(letters.front());
  return goes_on ? begin : first;
}

}  // namespace

std::optional<int> footnote_number(const Line& line) {
  if (line.words.size() < 3) return std::nullopt;
  const std::u32string mark = to_utf32(line.words.front().text);
  if (mark.empty() || mark.size() > 3 || !std::ranges::all_of(mark, is_digit)) return std::nullopt;
  const std::u32string next = to_utf32(line.words[1].text);
  if (next.empty() || !is_upper(next.front())) return std::nullopt;
  int number = 0;
  for (const char32_t digit : mark) number = number * 10 + static_cast<int>(digit - U'0');
  return number;
}

std::size_t find_footnotes(const Page& page, const Sheet& sheet, int& last) {
  const double body_height = median_height(page, 0, page.lines.size());
  for (std::size_t i = sheet.begin + 1; i < sheet.end; ++i) {
    const auto number = footnote_number(page.lines[i]);
    if (!number || (*number != last + 1 && *number != 1)) continue;
    std::size_t begin = i;
    if (body_height > 0 && median_height(page, i, sheet.end) > kFootnoteShare * body_height)
      continue;
    if (last > 0 && *number == last + 1) begin = begin_with_rest(page, sheet, i, body_height);
    if (body_height <= 0 && !page.lines[begin - 1].words.empty()) continue;
    last = last_number(page, sheet, i, *number);
    return begin;
  }
  return sheet.end;
}

}  // namespace sohoa::extract
