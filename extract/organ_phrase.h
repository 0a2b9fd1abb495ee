#pragma once

/// The name of an organ in running text: "của | Ủy ban nhân dân tỉnh | về việc ...".
///
/// Names of the tables, capitals, and the small second syllables of words that begin with a capital
/// ("Thủ tướng Chính phủ") belong to it; anything else ends it.
/// Tested by tests/extract/organ_phrase_test.cpp.

#include <cstddef>

#include "extract/glyph_text.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// Where the name that begins at `begin` ends; `begin` when none does.
[[nodiscard]] std::size_t organ_phrase_end(const GlyphText& text, std::size_t begin,
                                           const Rules::Impl& rules);

}  // namespace sohoa::extract
