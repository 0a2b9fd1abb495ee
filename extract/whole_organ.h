#pragma once

/// A whole name of the table of organs that a line can only be whose words were glued, begun twice or spoilt:
///
///   "VIỆN KIỂM SÁT NHÂN DÂN TỐCAO", "... TỐ CO"              Viện kiểm sát nhân dân tối cao
///   "SỞ NÔNG NGHIỆP IỆP VÀ VÀ PHÁT TRIỂN NÔNG THÔN"         Sở Nông nghiệp và Phát triển nông thôn
/// Names of places are in no such table, so a name that ends with one is left alone.
/// Tested by tests/extract/whole_organ_test.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "extract/rule_tables.h"

namespace sohoa::extract {

/// In the spelling of the table. Nothing where `name` stands in the table as it is, or is as near to another
/// name; short names may only have words twice ("SỞ NỘI NỘI VỤ"); the first word is never another one ("Sở", "Bộ").
[[nodiscard]] std::optional<std::string> whole_organ(std::string_view name,
                                                     const Rules::Impl& rules);

}  // namespace sohoa::extract
