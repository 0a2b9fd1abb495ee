#pragma once

/// The places of a document vouch for the spelling of a name.
///
/// The name of a unit stands in the letterhead, in the date line, among the addressees and in the
/// text. Where one of these places was read with other diacritics than the rest, the spelling that the
/// readings together are surest of is taken: "Hòa Chữ" of the date line becomes "Hòa Chử" when the
/// letterhead and the text say so. The lines that prove it join the evidence of the field, which gets
/// the flag "by-other-places". Where no spelling wins, one of them is wrong and nobody knows which: the
/// field is doubted ("spelt-otherwise"). A name that the tables know is never changed to one that they
/// do not know. Tested by tests/extract/name_witness_test.cpp.

#include "document/field.h"
#include "document/record.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

void settle_names(Fields& fields, const Document& document, const Rules::Impl& rules);

}  // namespace sohoa::extract
