#pragma once

/// Footnotes of a page and the raised figures that call them: "của tỉnh1, đến nay".
///
/// A recogniser reads the raised figure as a digit that sticks to the word (or as "¹"). It is taken for
/// a mark only where a footnote of this number stands at the foot of the same page, behind the mark of
/// the footnote before; then it is taken out of the text.
/// Tested by tests/extract/structure_test.cpp.

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/structure.h"
#include "extract/structure_blocks.h"

namespace sohoa::extract {

/// Digits that open the line of a footnote ("3 Quyết định ..."), 0 when it opens otherwise.
[[nodiscard]] std::size_t opening_footnote_digits(std::u32string_view line);

/// Ties the footnotes from index `first` on to the blocks that call them.
void tie_printed_marks(std::vector<MarkedBlock>& blocks, std::vector<Footnote>& footnotes,
                       std::size_t first);

}  // namespace sohoa::extract
