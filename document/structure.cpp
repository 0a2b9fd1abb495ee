#include "document/structure.h"

#include <algorithm>

namespace sohoa {
namespace {

std::string called(const std::string& mark) {
  return '[' + mark + ']';
}

std::string with_marks(const Block& block, const std::vector<Footnote>& footnotes) {
  std::string text = block.text;
  std::vector<FootnoteMark> marks = block.marks;
  std::ranges::stable_sort(marks, std::ranges::greater{}, &FootnoteMark::at);
  for (const FootnoteMark& mark : marks) {
    const auto at = std::min(static_cast<std::size_t>(std::max(mark.at, 0)), text.size());
    const auto footnote = static_cast<std::size_t>(mark.footnote);
    if (footnote < footnotes.size()) text.insert(at, called(footnotes[footnote].mark));
  }
  return text;
}

// A cell of several lines would break the row.
std::string on_one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text;
}

}  // namespace

std::string flow_text(const Structure& structure) {
  std::string all;
  for (const Block& block : structure.blocks) {
    for (const std::vector<std::string>& row : block.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) all += (i > 0 ? "\t" : "") + on_one_line(row[i]);
      all += '\n';
    }
    if (!block.rows.empty()) continue;
    all += block.marker;
    if (!block.marker.empty() && !block.text.empty()) all += ' ';
    all += with_marks(block, structure.footnotes) + '\n';
  }
  for (const Footnote& footnote : structure.footnotes) {
    all += called(footnote.mark) + ' ' + footnote.text + '\n';
  }
  return all;
}

}  // namespace sohoa
