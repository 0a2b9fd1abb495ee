#pragma once

/// A sheet of paper: a page as it was given, or the part of an old text between runs of empty lines,
/// by which texts without form feeds mark a new page.
///
/// Tested by tests/extract/text_flow_test.cpp.

#include <cstddef>
#include <string>
#include <vector>

#include "document/page.h"

namespace sohoa::extract {

/// Lines of one sheet, into Page::lines.
struct Sheet {
  std::size_t page_index = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

[[nodiscard]] std::vector<Sheet> sheets_of(const Page& page, std::size_t page_index);

/// The words of a line with a blank between two of them.
[[nodiscard]] std::u32string line_letters(const Line& line);

}  // namespace sohoa::extract
