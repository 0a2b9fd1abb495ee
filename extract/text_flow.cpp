#include "extract/text_flow.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace sohoa::extract {
namespace {

constexpr double kFootnoteShare = 0.93;  // of the median word height: footnotes are set smaller
constexpr int kMostFootnotes = 200;
constexpr std::size_t kEmptyLinesBetweenSheets = 3;

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
    if (is_digit(letter)) {
      ++digits;
    } else if (letter != U' ' && fold(letter) != U'-') {
      return false;
    }
  }
  return digits >= 1 && digits <= 3;
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

/// Lines of one sheet of paper.
struct Sheet {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A page as it was given, or the sheets of an old text that marks them by runs of empty lines.
std::vector<Sheet> sheets_of(const Page& page) {
  std::vector<Sheet> sheets{{0, page.lines.size()}};
  std::size_t empty = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!page.lines[i].words.empty()) {
      if (empty >= kEmptyLinesBetweenSheets) {
        sheets.back().end = i;
        sheets.push_back({i, page.lines.size()});
      }
      empty = 0;
    } else {
      ++empty;
    }
  }
  return sheets;
}

/// The first line of the footnotes of a sheet, or its end. `last` is the number of the footnote
/// before; on text an empty line stands above, on a page the letters are smaller.
std::size_t find_footnotes(const Page& page, Sheet sheet, int& last) {
  std::vector<const Line*> all;
  for (const Line& line : page.lines) all.push_back(&line);
  const double body_height = median_height(all);
  for (std::size_t i = sheet.begin + 1; i < sheet.end; ++i) {
    const auto number = footnote_number(page.lines[i]);
    if (!number || (*number != last + 1 && *number != 1)) continue;
    if (body_height > 0) {
      const std::vector<const Line*> rest(all.begin() + static_cast<std::ptrdiff_t>(i),
                                          all.begin() + static_cast<std::ptrdiff_t>(sheet.end));
      if (median_height(rest) > kFootnoteShare * body_height) continue;
    } else if (!page.lines[i - 1].words.empty()) {
      continue;
    }
    last = *number;
    for (std::size_t j = i + 1; j < sheet.end; ++j) {
      const auto next = footnote_number(page.lines[j]);
      if (next && *next == last + 1 && last < kMostFootnotes) last = *next;
    }
    return i;
  }
  return sheet.end;
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
    for (const Sheet sheet : sheets_of(page)) {
      const std::size_t footnotes = find_footnotes(page, sheet, last_footnote);
      const auto filled = [&](std::size_t i) { return !page.lines[i].words.empty(); };
      std::size_t first = sheet.begin;
      std::size_t last = sheet.end;
      while (first < last && !filled(first)) ++first;
      while (last > first && !filled(last - 1)) --last;
      for (std::size_t i = first; i < last; ++i) {
        const auto index = static_cast<int>(i);
        if (left_out.contains({p, index})) continue;
        if ((i == first || i + 1 == last) && is_page_number(page.lines[i])) continue;
        append_line(i < footnotes ? flows.body : flows.footnotes, p, index, page.lines[i]);
      }
    }
  }
  return flows;
}

}  // namespace sohoa::extract
