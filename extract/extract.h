#pragma once

/// From the repaired pages of a document to its fields and citations.
///
/// Works from the boxes of the words where there are any, and from the text alone where there are
/// none. What the pages do not show is absent. Never throws on any text.
/// Rules: extract/rules.h. Tested by tests/extract/, fuzzed by tests/fuzz/extract_fuzzer.cpp.

#include "document/field.h"
#include "document/record.h"
#include "extract/rules.h"

namespace sohoa::extract {

[[nodiscard]] Fields extract(const Document& document, const Rules& rules);

}  // namespace sohoa::extract
