#pragma once

/// Cited documents: "Quyết định số 19/QĐ-UBND ngày 07 tháng 01 năm 2021".
///
/// The type is taken from the words before the number, else from the notation by the table of types
/// ("các Nghị định số 63/2010/NĐ-CP; số 92/2017/NĐ-CP"); a notation without a type is that of an
/// official letter. Laws are cited by name and date. One entry a document, with every place; a
/// mention without a date belongs to the entry of the same number.
/// Tested by tests/extract/citations_test.cpp (cases in citations.tsv).

#include <vector>

#include "document/field.h"
#include "extract/rule_tables.h"
#include "extract/text_flow.h"

namespace sohoa::extract {

/// In the order of the text, the body before the footnotes; the lines of `left_out` are not looked at.
[[nodiscard]] std::vector<Citation> find_citations(const Document& document,
                                                   const LinePlaces& left_out,
                                                   const Rules::Impl& rules);

}  // namespace sohoa::extract
