#pragma once

/// Quyền hạn, chức vụ và họ tên của người ký, from the right column of the foot.
///
///   TM. ỦY BAN NHÂN DÂN
///   KT. CHỦ TỊCH
///   PHÓ CHỦ TỊCH           capacity: the lines in capitals
///   Nguyễn Văn An          name: below them, past what was read from seal and pen
/// Tested by tests/extract/signature_test.cpp.

#include <optional>
#include <vector>

#include "extract/capacity_line.h"
#include "extract/person_name.h"
#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct Signature {
  std::vector<CapacityLine> capacity;
  bool unread_above = false;  ///< a line in capitals above it, of which nothing is known
  bool prefixed = false;      ///< a line opens with "TM.", "KT." ...
  std::optional<Piece> name_line;
  std::optional<PersonName> name;
};

[[nodiscard]] Signature find_signature(const std::vector<Piece>& right, const Rules::Impl& rules);

/// "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"
[[nodiscard]] std::string capacity_text(const std::vector<CapacityLine>& lines);

}  // namespace sohoa::extract
