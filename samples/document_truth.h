#pragma once

/// What is true of a document's fields, citations and slots, for the pages that are in a file.
///
/// The forms are those that `sohoa evaluate` reads; see samples/README.md. Tested by
/// tests/samples/document_truth_test.cpp.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "samples/document_source.h"
#include "samples/painter.h"

namespace sohoa::samples {

/// The pages that a file holds: fields that stand on others are null or empty.
struct PagesShown {
  bool first = true;    ///< with the head of the document
  bool closing = true;  ///< with the signature block
};

[[nodiscard]] nlohmann::ordered_json truth_fields(const DocumentSource& source, PagesShown shown);

/// type, number, date by tabs under a line of headings: the cited documents whose number stands in
/// `text`, or for a law its name.
[[nodiscard]] std::string truth_citations(const DocumentSource& source, const std::string& text);

/// Value, kind and box of the slots on a first page.
[[nodiscard]] nlohmann::ordered_json truth_slots(const TruePage& page,
                                                 const DocumentSource& source);

}  // namespace sohoa::samples
