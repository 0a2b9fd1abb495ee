#pragma once

/// What the rest of a document says of the name in its letterhead.
///
///   THỦY NÔNG.        "... Tổng cục Đê điều kính trình Bộ Thủy nông xem xét"   BỘ THỦY NÔNG
///   NG CỤC ĐÊ ĐIỀU                                                          TỔNG CỤC ĐÊ ĐIỀU
/// The issuing body is named again in the text, above the signature and among the recipients. Where a line of
/// the letterhead and such a place differ in few letters, the line takes the word of the text if its own is no
/// Vietnamese syllable, was read with doubt, or is the same with letters or the whole word lost. Where both
/// are good words nothing is changed: they may be two names. Marks alone are left to name_witness.h.
/// Tested by tests/extract/organ_witness_test.cpp.

#include <string>
#include <vector>

#include "document/field.h"
#include "document/page.h"
#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct WitnessedLines {
  std::vector<std::string> lines{};
  std::vector<Evidence> proof{};  ///< where the document says so; empty when nothing was changed
};

/// The lines of the letterhead that hold the name, as printed (organ_line_text) but for what other places prove.
[[nodiscard]] WitnessedLines witnessed_lines(const std::vector<Piece>& lines,
                                             const std::vector<Page>& pages,
                                             const Rules::Impl& rules);

}  // namespace sohoa::extract
