#pragma once

/// A line of the body on its way to a paragraph.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "document/line.h"
#include "document/structure.h"

namespace sohoa::extract {

/// Where a footnote is called within a line.
struct CalledNote {
  std::string mark{};  ///< "1"
  std::size_t at = 0;  ///< letters of BodyLine::text
};

struct BodyLine {
  LinePlace place{};
  std::u32string text{};
  std::vector<CalledNote> notes{};
  bool blank_before = false;  ///< an empty line stands above on the same sheet
  bool page_before = false;   ///< the first line of a sheet
  std::optional<Box> box{};   ///< absent on pages that were turned, where left is not left
  int block = 0;
  std::optional<Cell> cell{};
};

}  // namespace sohoa::extract
