#pragma once

/// The capacity of a signer that seal and pen have spoilt, by the closed forms of NĐ 30/2020/NĐ-CP.
///
///   TM. ỦY BAN ỞN NHÂN DÂN / TỊCH           -> TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH
///   ỞL. CHỦ TỊCH / CHÁNH VĂN PHÒNG          -> TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG
/// Who signs writes one of few forms: for the issuing body (TM.), for its head (KT. and TL.), or as the
/// head. What was read is compared with all forms that the issuing body and the table of positions
/// allow; it is taken for the nearest one when few letters differ, no other form is as near, and every
/// line of the form shows in what was read. A form that was read without a fault is never touched.
/// Tested by tests/extract/capacity_repair_test.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/rule_tables.h"

namespace sohoa::extract {

/// `lines` as printed, upper first. Nothing when no form is near enough, or when it was read well.
[[nodiscard]] std::optional<std::string> repaired_capacity(const std::vector<std::string>& lines,
                                                           std::string_view issuing_body,
                                                           const Rules::Impl& rules);

}  // namespace sohoa::extract
