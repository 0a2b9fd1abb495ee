#include "extract/text_flow.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "extract/footnote_lines.h"
#include "extract/running_line.h"
#include "extract/sheet.h"

namespace sohoa::extract {
namespace {

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

/// "số" read without a Vietnamese model, when it sticks to the number: "$6130/2005/NĐ-CP". A repair may
/// have made another word of the sign, so the reading decides.
std::string with_label(const Word& word) {
  const bool glued = word.raw.size() > 2 && word.raw[0] == '$' && word.raw[1] == '6' &&
                     word.raw[2] >= '0' && word.raw[2] <= '9';
  const std::size_t six = glued ? word.text.find('6') : std::string::npos;
  return six == std::string::npos ? word.text : "số " + word.text.substr(six + 1);
}

void append_line(TextFlow& flow, std::size_t page_index, int line_index, const Line& line) {
  bool first = true;
  for (const Word& word : line.words) {
    const bool joined = first && !flow.words.empty() && joins(*flow.words.back().word, word);
    flow.text.append(with_label(word), joined);
    flow.words.push_back({page_index, line_index, &word});
    first = false;
  }
}

}  // namespace

TextFlows make_flows(const Document& document, const LinePlaces& left_out) {
  std::vector<Sheet> sheets;
  std::map<int, std::size_t> index_of_page;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    std::ranges::move(sheets_of(document.pages[p], p), std::back_inserter(sheets));
    index_of_page.emplace(document.pages[p].page_number, p);
  }
  LinePlaces skipped = left_out;
  for (const RunningLine& line : find_running_lines(document, sheets)) {
    skipped.insert({index_of_page[line.place.page_number], line.place.line_index});
  }
  TextFlows flows;
  int last_footnote = 0;
  for (const Sheet& sheet : sheets) {
    const Page& page = document.pages[sheet.page_index];
    const std::size_t footnotes = find_footnotes(page, sheet, last_footnote);
    for (std::size_t i = sheet.begin; i < sheet.end; ++i) {
      const auto index = static_cast<int>(i);
      if (skipped.contains({sheet.page_index, index})) continue;
      append_line(i < footnotes ? flows.body : flows.footnotes, sheet.page_index, index,
                  page.lines[i]);
    }
  }
  return flows;
}

}  // namespace sohoa::extract
