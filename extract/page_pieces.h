#pragma once

/// The pieces of every page, row by row, made when they are asked for: a file may have hundreds of
/// pages, and the rules of the head and of the foot look at few of them.
///
/// Tested by tests/extract/page_pieces_test.cpp.

#include <cstddef>
#include <vector>

#include "document/record.h"
#include "extract/piece.h"

namespace sohoa::extract {

class PagePieces {
 public:
  /// The document must outlive the pages and their pieces.
  explicit PagePieces(const Document& document) : document_(&document) {}

  [[nodiscard]] std::size_t size() const { return document_->pages.size(); }
  /// Without those that were left out; `page_index` counts into Document::pages.
  [[nodiscard]] std::vector<Piece> of(std::size_t page_index) const;

  /// Leaves pieces of a page out from now on; `begin` and `end` count those that `of` gives now.
  void leave_out(std::size_t page_index, std::size_t begin, std::size_t end);

  /// It stands in a cell of a ruled table.
  [[nodiscard]] bool in_table(const Piece& piece) const;

 private:
  struct Gap {
    std::size_t page_index = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  const Document* document_;
  std::vector<Gap> gaps_{};
};

}  // namespace sohoa::extract
