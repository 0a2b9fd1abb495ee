#pragma once

/// Cited documents: "Quyết định số 19/QĐ-UBND ngày 07 tháng 01 năm 2021".
///
/// The type is taken from the words before the number, else from the notation by the table of types
/// ("các Nghị định số 63/2010/NĐ-CP; số 92/2017/NĐ-CP"); a notation without a type is that of an
/// official letter. Laws are cited by name and date. One entry a document, with every place; a
/// mention without a date belongs to the entry of the same number.
/// Tested by tests/extract/citations_test.cpp (cases in citations.tsv).

#include <string>
#include <utility>
#include <vector>

#include "document/field.h"
#include "extract/citation_context.h"
#include "extract/citation_mention.h"
#include "extract/rule_tables.h"
#include "extract/text_flow.h"

namespace sohoa::extract {

/// The citations of a document that is given section by section.
class CitationFinder {
 public:
  /// The rules must outlive the finder.
  explicit CitationFinder(const Rules::Impl& rules) : rules_(rules) {}

  /// The lines of `left_out`, by their places in the section, are not looked at.
  void add(const Document& section, const LinePlaces& left_out);
  /// In the order of the text; in each section the body comes before the footnotes.
  [[nodiscard]] std::vector<Citation> take() { return std::move(entries_); }

 private:
  void add(const CitationMention& mention, const CitationContext& context, const TextFlow& flow,
           const std::vector<Page>& pages);
  Citation& entry_of(const CitationMention& mention, const TextFlow& flow);

  const Rules::Impl& rules_;
  std::vector<Citation> entries_{};
  std::vector<std::string> titles_{};  // beside `entries_`
};

[[nodiscard]] std::vector<Citation> find_citations(const Document& document,
                                                   const LinePlaces& left_out,
                                                   const Rules::Impl& rules);

}  // namespace sohoa::extract
