#pragma once

/// From the pages of a document to the structure of its body.
///
/// Lines that the fields stand on (letterhead, title, signature, recipients) are left out, and page
/// numbers, running heads and footnotes are taken apart; the rest becomes blocks. Never throws on any
/// text. Tested by tests/extract/structure_test.cpp, fuzzed by tests/fuzz/structure_fuzzer.cpp.

#include "document/field.h"
#include "document/record.h"
#include "document/structure.h"

namespace sohoa::extract {

/// `fields` are those of the same document.
[[nodiscard]] Structure find_structure(const Document& document, const Fields& fields);

}  // namespace sohoa::extract
