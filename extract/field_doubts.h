#pragma once

/// Reasons to doubt a field that its own words do not show: it says what such a field never says, or
/// another field speaks against it.
///
///   capacity "TM. ỦY BAN NHÂN DÂN" without a position, or "KT. CHỦ TỊCH / CHỦ TỊCH"
///   issuing body "Số: 294 GM-UBND" · name "Hà Văn" · subject with "trân trọng kính mời"
///   date years away from what the subject speaks of
///   capacity "HIỆU TRƯỞNG" above a name that was not read
/// Values stay; only confidences fall. Tested by tests/extract/field_doubts_test.cpp.

#include "document/field.h"
#include "extract/rules.h"

namespace sohoa::extract {

[[nodiscard]] Fields doubted(Fields fields, const Rules& rules);

}  // namespace sohoa::extract
