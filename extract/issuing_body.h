#pragma once

/// Tên cơ quan, tổ chức: which lines of the letterhead make one name.
///
///   ỦY BAN NHÂN DÂN        one name over two lines     UBND TỈNH HẬU LỘC     two names: the organ
///   HUYỆN BÌNH AN                                      SỞ NỘI VỤ             above and the organ
/// A name begins where a line opens with a word of the table of organ heads at the same rank or a
/// lower one. Names are written as in running text where the tables know every part, else as printed.
/// Tested by tests/extract/issuing_body_test.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct OrganName {
  std::string name;
  bool known = false;  ///< begins with an organ head of the table
};

/// One entry a name, parent first.
[[nodiscard]] std::vector<OrganName> organ_names(const std::vector<Piece>& lines,
                                                 const Rules::Impl& rules);

/// "ỦY BAN NHÂN DÂN HUYỆN LONG MỸ" -> "Ủy ban nhân dân huyện Long Mỹ"; the text itself where some
/// part is in no table.
[[nodiscard]] std::string in_running_case(std::string_view name, const Rules::Impl& rules);

}  // namespace sohoa::extract
