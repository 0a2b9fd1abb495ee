#pragma once

/// From the pages of a document to the structure of its body.
///
/// Lines that the fields stand on (letterhead, title, signature, recipients) are left out, and page
/// numbers, running heads and footnotes are taken apart; the rest becomes blocks. Never throws on any
/// text. Tested by tests/extract/structure_test.cpp, fuzzed by tests/fuzz/structure_fuzzer.cpp.

#include <set>
#include <utility>
#include <vector>

#include "document/field.h"
#include "document/record.h"
#include "document/structure.h"
#include "extract/body_line.h"
#include "extract/structure_blocks.h"

namespace sohoa::extract {

/// Builds the structure of a document that is given section by section, each of whole pages.
class StructureBuilder {
 public:
  /// `fields` are those of the same document.
  explicit StructureBuilder(const Fields& fields);
  void add(const Document& section);
  [[nodiscard]] Structure take();

 private:
  std::set<std::pair<int, int>> field_lines_;  // page number and line index
  BlockBuilder blocks_{};
  std::vector<BodyLine> notes_{};  // lines of footnotes
  int last_footnote_ = 0;
  Structure structure_{};
};

/// `fields` are those of the same document.
[[nodiscard]] Structure find_structure(const Document& document, const Fields& fields);

}  // namespace sohoa::extract
