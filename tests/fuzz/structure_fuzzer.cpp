// Any text has a structure and citations; nothing is thrown, every parent comes before its child, every
// mark lies in its text. Lines that begin with '|' are cells of a table.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

#include "document/record.h"
#include "extract/extract.h"
#include "extract/structure.h"

namespace {

sohoa::Document document_from(const std::string& text) {
  sohoa::Document document;
  document.pages.emplace_back();
  std::size_t begin = 0;
  int cell = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    std::string content = text.substr(begin, end - begin);
    sohoa::Line line;
    if (content.starts_with('|')) {
      line = sohoa::line_from_text(content.substr(1));
      line.cell = sohoa::Cell{.table = 1, .row = cell / 3, .column = cell % 3};
      ++cell;
    } else {
      line = sohoa::line_from_text(content);
    }
    document.pages.back().lines.push_back(std::move(line));
    if (end < text.size() && text[end] == '\f') {
      document.pages.emplace_back();
      document.pages.back().page_number = static_cast<int>(document.pages.size());
    }
    begin = end + 1;
  }
  return document;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const sohoa::extract::Rules rules = sohoa::extract::Rules::open(
      std::filesystem::path(SOHOA_SOURCE_DIR) / "dictionaries" / "data");
  const std::string text(reinterpret_cast<const char*>(data), size);
  const sohoa::Document document = document_from(text);
  const sohoa::Fields fields = sohoa::extract::extract(document, rules);
  const sohoa::Structure structure = sohoa::extract::find_structure(document, fields);
  for (std::size_t i = 0; i < structure.blocks.size(); ++i) {
    const sohoa::Block& block = structure.blocks[i];
    require(!block.parent || static_cast<std::size_t>(*block.parent) < i);
    for (const sohoa::FootnoteMark& mark : block.marks) {
      require(static_cast<std::size_t>(mark.footnote) < structure.footnotes.size());
      require(static_cast<std::size_t>(mark.at) <= block.text.size());
    }
  }
  (void)sohoa::flow_text(structure);
  return 0;
}
