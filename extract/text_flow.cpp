#include "extract/text_flow.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace sohoa::extract {
namespace {

constexpr double kFootnoteShare = 0.93;  // of the median word height: footnotes are set smaller
constexpr int kMostFootnotes = 200;

std::u32string line_letters(const Line& line) {
  std::u32string text;
  for (const Word& word : line.words) {
    if (!text.empty()) text.push_back(U' ');
    text += to_utf32(word.text);
  }
  return text;
}

/// "7", "- 7 -": the number of a page.
bool is_page_number(const Line& line) {
  std::size_t digits = 0;
  for (const char32_t letter : line_letters(line)) {
    if (is_letter(letter)) return false;
    if (is_digit(letter)) ++digits;
  }
  return digits >= 1 && digits <= 4;
}

/// The number of a line such as "3 Quyết định số …"; nothing for "3. …", a list.
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

/// The first line of the footnotes of a page, or lines.size(). `last` is the number of the footnote
/// before; on text an empty line stands above, on a page the letters are smaller.
std::size_t find_footnotes(const Page& page, int& last) {
  std::vector<const Line*> all;
  for (const Line& line : page.lines) all.push_back(&line);
  const double body_height = median_height(all);
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    const auto number = footnote_number(page.lines[i]);
    if (!number || (*number != last + 1 && *number != 1)) continue;
    if (body_height > 0) {
      const std::vector<const Line*> rest(all.begin() + static_cast<std::ptrdiff_t>(i), all.end());
      if (median_height(rest) > kFootnoteShare * body_height) continue;
    } else if (!page.lines[i - 1].words.empty()) {
      continue;
    }
    last = *number;
    for (std::size_t j = i + 1; j < page.lines.size(); ++j) {
      const auto next = footnote_number(page.lines[j]);
      if (next && *next == last + 1 && last < kMostFootnotes) last = *next;
    }
    return i;
  }
  return page.lines.size();
}

/// "19/QĐ-" + "UBND", "04-" + "CT/TU"; not the hyphen of a list or a dash between words.
bool joins(const Word& before, const Word& next) {
  const std::u32string left = to_utf32(before.text);
  const std::u32string right = to_utf32(next.text);
  if (left.size() < 2 || right.empty()) return false;
  const char32_t last = fold(left.back());
  if (last != U'-' && last != U'/') return false;
  const bool code = std::ranges::any_of(left, is_digit) || is_upper(left[left.size() - 2]);
  return code && (is_upper(right.front()) || is_digit(right.front()));
}

void append_line(TextFlow& flow, std::size_t page_index, int line_index, const Line& line) {
  bool first = true;
  for (const Word& word : line.words) {
    const bool joined = first && !flow.words.empty() && joins(*flow.words.back().word, word);
    flow.text.append(word.text, joined);
    flow.words.push_back({page_index, line_index, &word});
    first = false;
  }
}

}  // namespace

TextFlows make_flows(const Document& document, const LinePlaces& left_out) {
  TextFlows flows;
  int last_footnote = 0;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    const Page& page = document.pages[p];
    const std::size_t footnotes = find_footnotes(page, last_footnote);
    const auto filled = [](const Line& line) { return !line.words.empty(); };
    const auto first = std::ranges::find_if(page.lines, filled) - page.lines.begin();
    const auto last = std::find_if(page.lines.rbegin(), page.lines.rend(), filled).base() -
                      page.lines.begin() - 1;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const auto index = static_cast<int>(i);
      if (left_out.contains({p, index})) continue;
      const bool edge = std::cmp_equal(i, first) || std::cmp_equal(i, last);
      if (edge && is_page_number(page.lines[i])) continue;
      append_line(i < footnotes ? flows.body : flows.footnotes, p, index, page.lines[i]);
    }
  }
  return flows;
}

}  // namespace sohoa::extract
