#pragma once

/// One place in the running text where another document is cited.
///
/// Tested by tests/extract/citations_test.cpp.

#include <optional>
#include <string>
#include <vector>

#include "extract/glyph_text.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct CitationMention {
  std::string type{};
  std::string number{};  ///< empty for a law cited by its name
  std::string title{};   ///< of such a law, as printed
  std::optional<std::string> date{};
  double support = 0;     ///< how clear the form is, 0..1
  std::size_t begin = 0;  ///< glyphs; those of "số 12, 13/KH-UBND" share begin and end
  std::size_t end = 0;
  std::size_t number_end = 0;  ///< glyphs; where the issuer may follow, before the date
};

/// In the order of the text.
[[nodiscard]] std::vector<CitationMention> find_mentions(const GlyphText& text,
                                                         const Rules::Impl& rules);

}  // namespace sohoa::extract
