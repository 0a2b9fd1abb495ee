#pragma once

/// From the lines of the body to blocks: markers, paragraphs, tables, and the tree.
///
/// Tested by tests/extract/structure_test.cpp.

#include <vector>

#include "document/structure.h"
#include "extract/body_line.h"

namespace sohoa::extract {

/// A block with the footnotes called in it, by their marks.
struct MarkedBlock {
  Block block{};
  std::u32string text{};            ///< becomes Block::text
  std::vector<CalledNote> notes{};  ///< letters of `text`
};

[[nodiscard]] std::vector<MarkedBlock> make_blocks(const std::vector<BodyLine>& lines);

}  // namespace sohoa::extract
