#pragma once

/// Abbreviations that a document introduces, remembered for where they are read badly.
///
///   "văn bản quy phạm pháp luật (OPPL)"  -> "(QPPL)", and every "OPPL" of the document likewise
///   "Ban Chỉ đạo (BCD)"                  -> "(BCĐ)"
///
/// The proof is the expansion: the initials of the words before the bracket. A reading changes only into
/// them, and only by letters that recognisers confuse in abbreviations (those of code.h); one that is
/// in the tables or introduced elsewhere in the document stays. Changed words have the reason "abbreviation".
/// Tested by tests/normalize/document_memory_test.cpp.

#include <string>
#include <vector>

#include "document/line.h"
#include "normalize/code.h"
#include "normalize/paragraph.h"

namespace sohoa::normalize {

/// The abbreviations that stand in brackets behind their expansion, as the initials spell them.
[[nodiscard]] std::vector<std::string> introduced_abbreviations(
    const std::vector<Line>& lines, const std::vector<Paragraph>& paragraphs);

/// Changes Word::text of repaired lines, from Word::raw; `tables` are the abbreviations known to all.
void settle_abbreviations(std::vector<Line>& lines, const std::vector<Paragraph>& paragraphs,
                          const CodeTable& tables);

}  // namespace sohoa::normalize
