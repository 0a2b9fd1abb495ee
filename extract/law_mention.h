#pragma once

/// A law that is cited by its name: "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015".
///
/// The date, or a year alone ("Hiến pháp năm 2013"), stands behind the name; where another number or
/// the rest of a sentence comes between, it belongs to these. A legal ground needs no date.
/// Tested by tests/extract/citations_test.cpp.

#include <optional>

#include "extract/citation_mention.h"
#include "extract/glyph_text.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// The law whose kind ("Luật", "Pháp lệnh", ...) is `type` and stands at `at`.
[[nodiscard]] std::optional<CitationMention> law_at(const GlyphText& text, std::size_t at,
                                                    const DocumentType& type,
                                                    const Rules::Impl& rules);

}  // namespace sohoa::extract
