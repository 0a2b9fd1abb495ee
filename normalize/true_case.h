#pragma once

/// Takes back capitals that a recogniser saw in letters whose two cases differ in size alone.
///
///   "Riêng đối Với ngân sách" -> "đối với"      "thuộc Sở Nội vụ", "của Chính phủ" stay
/// Only words that join others (với, của, các ...), which no name begins with, and only inside a sentence.
/// Tested by tests/normalize/true_case_test.cpp.

#include <vector>

#include "document/line.h"
#include "normalize/paragraph.h"

namespace sohoa::normalize {

/// Changes Word::text of repaired lines.
void lower_lookalike_capitals(std::vector<Line>& lines, const std::vector<Paragraph>& paragraphs);

}  // namespace sohoa::normalize
