#pragma once

/// From the repaired pages of a document to its fields and citations.
///
/// Works from the boxes of the words where there are any, and from the text alone where there are
/// none. What the pages do not show is absent. Never throws on any text.
/// Rules: extract/rules.h. Tested by tests/extract/, fuzzed by tests/fuzz/extract_fuzzer.cpp.

#include <memory>

#include "document/field.h"
#include "document/record.h"
#include "extract/rules.h"

namespace sohoa::extract {

[[nodiscard]] Fields extract(const Document& document, const Rules& rules);

/// The same for a document of hundreds of pages, of which a section is in memory at a time.
class Extraction {
 public:
  /// Head and foot are looked for in `ends`, which holds the first and the last section (the document
  /// itself, when it is short). It must outlive the extraction, as the rules must.
  Extraction(const Document& ends, const Rules& rules);
  Extraction(const Extraction&) = delete;
  Extraction& operator=(const Extraction&) = delete;
  ~Extraction();
  /// Citations of the next section; all are given, in their order.
  void add(const Document& section);
  [[nodiscard]] Fields take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::extract
