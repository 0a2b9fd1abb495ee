#pragma once

/// The name of a unit at the end of an organ that lost its second word, as the place of the date line has it.
///
///   "ỦY BAN NHÂN DÂN TỈNH HƯNG" of a document of "Hưng Sa"     ỦY BAN NHÂN DÂN TỈNH HƯNG SA
///   "TỈNH ỦY BÌNH", "SỞ NỘI VỤ BÌNH" of "Bình Lạc"             TỈNH ỦY BÌNH LẠC
/// Units have names of two words, as a rule, and the place is that of the unit or of its seat (NĐ 30/2020/NĐ-CP,
/// Phụ lục I, địa danh). Tested by tests/extract/cut_unit_test.cpp.

#include <string>
#include <vector>

#include "document/field.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// Completes the names of `body`; a field that was changed is flagged "by-other-places", has the place among its
/// evidence and is left to a person to confirm.
void complete_units(Field<std::vector<std::string>>& body, const Field<std::string>& place,
                    const Rules::Impl& rules);

}  // namespace sohoa::extract
