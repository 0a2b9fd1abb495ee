#include "extract/text_flow.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "extract/footnote_lines.h"
#include "extract/running_line.h"
#include "extract/sheet.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kSectionGlyphs = 200'000;  // about 100 pages

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

bool ends_sentence(const TextFlow& flow) {
  return flow.text.printed.ends_with(U'.') || flow.text.printed.ends_with(U';');
}

std::vector<Sheet> all_sheets(const Document& document) {
  std::vector<Sheet> sheets;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    std::ranges::move(sheets_of(document.pages[p], p), std::back_inserter(sheets));
  }
  return sheets;
}

LinePlaces running_lines(const Document& document, const std::vector<Sheet>& sheets) {
  std::map<int, std::size_t> index_of_page;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    index_of_page.emplace(document.pages[p].page_number, p);
  }
  LinePlaces places;
  for (const RunningLine& line : find_running_lines(document, sheets)) {
    places.insert({index_of_page[line.place.page_number], line.place.line_index});
  }
  return places;
}

}  // namespace

void for_each_flow(const Document& document, const LinePlaces& left_out,
                   const std::function<void(FlowKind, const TextFlow&)>& visit) {
  const std::vector<Sheet> sheets = all_sheets(document);
  const LinePlaces running = running_lines(document, sheets);
  TextFlow body;
  TextFlow footnotes;
  int last_footnote = 0;
  for (const Sheet& sheet : sheets) {
    const Page& page = document.pages[sheet.page_index];
    const std::size_t first_footnote = find_footnotes(page, sheet, last_footnote);
    for (std::size_t i = sheet.begin; i < sheet.end; ++i) {
      const auto index = static_cast<int>(i);
      if (left_out.contains({sheet.page_index, index})) continue;
      if (running.contains({sheet.page_index, index})) continue;
      append_line(i < first_footnote ? body : footnotes, sheet.page_index, index, page.lines[i]);
    }
    if (body.text.size() > kSectionGlyphs && ends_sentence(body)) {
      visit(FlowKind::Body, std::exchange(body, {}));
    }
  }
  visit(FlowKind::Body, body);
  visit(FlowKind::Footnotes, footnotes);
}

}  // namespace sohoa::extract
