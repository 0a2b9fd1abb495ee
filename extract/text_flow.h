#pragma once

/// The running text of a document: paragraphs rejoined over line and page breaks.
///
/// Page numbers and running heads fall out, also where an old text marks a new page by three empty
/// lines only; footnotes at the foot of a page are taken out of the body and follow each other in a flow of their own, so that "Chỉ thị số 04-" at the end of one page and "CT/TU" at the
/// top of the next stand together. A code divided at the end of a line is joined without a blank.
/// Tested by tests/extract/text_flow_test.cpp.

#include <cstddef>
#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "document/record.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {

struct FlowWord {
  std::size_t page_index = 0;
  int line_index = 0;
  const Word* word = nullptr;
};

struct TextFlow {
  GlyphText text;               ///< GlyphText::word counts into `words`
  std::vector<FlowWord> words;  ///< point into the document
};

/// A line by page index and line index.
using LinePlaces = std::set<std::pair<std::size_t, int>>;

enum class FlowKind { Body, Footnotes };

/// Calls `visit` for the body and then for the footnotes. A body of hundreds of pages comes in
/// sections, so that it is never in memory as a whole; a section ends with a sentence at the end of a
/// page. The lines of `left_out` are no running text (the letterhead).
void for_each_flow(const Document& document, const LinePlaces& left_out,
                   const std::function<void(FlowKind, const TextFlow&)>& visit);

}  // namespace sohoa::extract
