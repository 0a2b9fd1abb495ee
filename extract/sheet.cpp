#include "extract/sheet.h"

#include "document/unicode_form.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kEmptyLinesBetweenSheets = 3;

}  // namespace

std::vector<Sheet> sheets_of(const Page& page, std::size_t page_index) {
  std::vector<Sheet> sheets{{page_index, 0, page.lines.size()}};
  std::size_t empty = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!page.lines[i].words.empty()) {
      if (empty >= kEmptyLinesBetweenSheets) {
        sheets.back().end = i;
        sheets.push_back({page_index, i, page.lines.size()});
      }
      empty = 0;
    } else {
      ++empty;
    }
  }
  return sheets;
}

std::u32string line_letters(const Line& line) {
  std::u32string text;
  for (const Word& word : line.words) {
    if (!text.empty()) text.push_back(U' ');
    text += to_utf32(word.text);
  }
  return text;
}

}  // namespace sohoa::extract
