#pragma once

/// The raised number that calls a footnote: "trong năm¹". Recognisers read it as a sign ("nam®") or
/// as one more digit ("mức độ 42" for mức độ 4²).
///
/// The footnotes at the foot of a page, numbered in sequence through the document, prove which calls
/// stand before them. A sign is given its number only where the page has as many signs and raised digits as footnotes; a
/// number is never parted, but flagged ("doubtful-footnote") where it alone can hold the call.
/// Tested by tests/normalize/footnote_call_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// Of the repaired lines of a whole document. Words that were mended get the reason "footnote-mark".
void restore_footnote_calls(std::vector<Line>& lines);

}  // namespace sohoa::normalize
