#include "extract/page_pieces.h"

#include <algorithm>

namespace sohoa::extract {

std::vector<Piece> PagePieces::of(std::size_t page_index) const {
  std::vector<Piece> pieces = in_rows(pieces_of(document_->pages[page_index], page_index));
  for (const Gap& gap : gaps_) {
    if (gap.page_index != page_index) continue;
    const auto at = [&](std::size_t index) {
      return pieces.begin() + static_cast<std::ptrdiff_t>(std::min(index, pieces.size()));
    };
    pieces.erase(at(gap.begin), at(gap.end));
  }
  return pieces;
}

void PagePieces::leave_out(std::size_t page_index, std::size_t begin, std::size_t end) {
  gaps_.push_back({.page_index = page_index, .begin = begin, .end = end});
}

bool PagePieces::in_table(const Piece& piece) const {
  const Page& page = document_->pages[piece.page_index];
  const auto line = static_cast<std::size_t>(piece.line_index);
  return line < page.lines.size() && page.lines[line].cell.has_value();
}

}  // namespace sohoa::extract
