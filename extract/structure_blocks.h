#pragma once

/// From the lines of the body to blocks: markers, paragraphs, tables, and the tree.
///
/// Tested by tests/extract/structure_test.cpp.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/structure.h"
#include "extract/body_line.h"
#include "extract/heading.h"
#include "extract/paragraph_join.h"

namespace sohoa::extract {

/// A block with the footnotes called in it, by their marks.
struct MarkedBlock {
  Block block{};
  std::u32string text{};            ///< becomes Block::text
  std::vector<CalledNote> notes{};  ///< letters of `text`
};

/// Builds blocks from the lines of one section of the document after the other; a section ends with a page.
class BlockBuilder {
 public:
  void add(const std::vector<BodyLine>& lines);
  [[nodiscard]] std::vector<MarkedBlock> take();

 private:
  struct Open {
    int level = 0;
    int index = 0;
    bool heading = false;
  };

  std::size_t add_table(const std::vector<BodyLine>& lines, std::size_t at);
  void add_line(const BodyLine& line, const BodyLine* before);
  [[nodiscard]] const Measure& measure_of_line(const BodyLine& line) const;
  [[nodiscard]] bool opens_block(const Marker& marker, const BodyLine& before,
                                 const BodyLine& line) const;
  [[nodiscard]] bool follows_last(const Marker& marker) const;
  [[nodiscard]] bool waits_for_title(const BodyLine& line) const;
  void begin_block(const BodyLine& line, const std::optional<Marker>& marker);
  void continue_block(const BodyLine& line);
  void finish(std::size_t index);
  std::optional<int> parent_of_text();

  std::map<int, Measure> measures_{};  // by page number
  std::optional<BodyLine> before_{};   // the last line of the sections so far; absent below a table
  std::vector<MarkedBlock> blocks_{};
  std::vector<std::optional<Marker>> markers_{};  // beside `blocks_`
  std::vector<Open> open_{};
};

}  // namespace sohoa::extract
