#pragma once

/// Which lines belong together: context for the decoder runs over line ends, not over paragraphs.
///
/// Tested by tests/normalize/paragraph_test.cpp.

#include <cstddef>
#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// Indices of the lines of a paragraph, in reading order; lines without words belong to none.
using Paragraph = std::vector<std::size_t>;

/// A paragraph ends at an empty line, at the end of a block, after a line that is short and ends a
/// sentence, and before a line that opens with a list mark ("-", "a)", "1.", "II.").
[[nodiscard]] std::vector<Paragraph> find_paragraphs(const std::vector<Line>& lines);

}  // namespace sohoa::normalize
