#pragma once

/// Cited documents against the truth in STEM.citations.tsv: type, number, date, with a heading line.
///
/// A citation is found when its number is (but for blanks), and whole when type and date agree as well
/// (case folded; an empty date means that the page gives none).
/// Tested by tests/evaluate/citation_score_test.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "document/field.h"
#include "pipeline/evaluate/text_score.h"

namespace sohoa::evaluate {

struct CitedDocument {
  std::string type;
  std::string number;
  std::string date;
  friend auto operator<=>(const CitedDocument&, const CitedDocument&) = default;
};

/// Throws Error{BadRecord} when a line has not three columns.
[[nodiscard]] std::vector<CitedDocument> truth_citations(std::string_view table);
[[nodiscard]] std::vector<CitedDocument> cited_documents(const Fields& fields);

struct CitationScore {
  Retrieval numbers;  ///< each number once
  Retrieval whole;    ///< type, number and date
  std::vector<CitedDocument> missed;
  std::vector<CitedDocument> invented;

  CitationScore& operator+=(const CitationScore& other);
};

[[nodiscard]] CitationScore score_citations(const std::vector<CitedDocument>& truth,
                                            const std::vector<CitedDocument>& given);

}  // namespace sohoa::evaluate
