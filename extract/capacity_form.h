#pragma once

/// Whether the lines above a signature have a form that such lines can have.
///
///   TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH          the last line is a position
///   KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC             who signs for somebody is his deputy
///   CHÁNH VĂN PHÒNG                         without a prefix a position alone
/// NĐ 30/2020/NĐ-CP, Phụ lục I, box 7a. Tested by tests/extract/capacity_form_test.cpp.

#include <string_view>

#include "extract/rule_tables.h"

namespace sohoa::extract {

/// `capacity` has its lines divided by " / ".
[[nodiscard]] bool is_capacity_form(std::string_view capacity, const Rules::Impl& rules);

}  // namespace sohoa::extract
