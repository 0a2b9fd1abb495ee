#pragma once

/// What the rest of a document proves of a field, after all of them were read.
///
/// Notations by heading and issuing body, capacities by their closed forms, names of units by the other
/// places that say them. `text` and `evidence` of a field keep what was read; only `value` changes, and
/// a flag tells by what ("by-form", "by-other-places").
/// Tested by tests/extract/own_witness_test.cpp.

#include "document/field.h"
#include "document/record.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

void mend_by_own_witness(Fields& fields, const Document& document, const Rules::Impl& rules);

}  // namespace sohoa::extract
