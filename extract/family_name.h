#pragma once

/// The family name that a damaged first word of a name can only be: "Eưu" under a seal is Lưu.
///
/// Families are few, so shape and marks of the letters decide, where no second family is within reach:
/// "Tỗ" may be Tô or Đỗ and is left alone. Marks are lost and change, but none is taken off: a seal
/// hides ink, and what it adds was cut off before. Tested by tests/extract/family_name_test.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "extract/rule_tables.h"

namespace sohoa::extract {

struct NearFamily {
  std::u32string name{};  ///< in the spelling of the table
  double cost = 0;        ///< 1 for a letter that is altogether another
};

/// Nothing where the word is a family name already, or where none or several are near.
[[nodiscard]] std::optional<NearFamily> nearest_family_name(std::u32string_view read,
                                                            const Rules::Impl& rules);

}  // namespace sohoa::extract
