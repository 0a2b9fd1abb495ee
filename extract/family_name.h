#pragma once

/// The family name, or the middle one, that a damaged word of a name can only be: "Eưu" under a seal is Lưu.
///
/// Such names are few. Every name of a table is as likely as its letters are near to what was read of the
/// word, in all readings together; the likeliest is taken where it has two fifths of the likelihood of
/// all. That is a guess with a reason, so what calls this gives the name as unsure. "Tỗ" may be Tô or Đỗ
/// and is left alone. Tested by tests/extract/family_name_test.cpp.

#include <optional>
#include <string>
#include <vector>

#include "document/line.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct LikelyName {
  std::u32string name{};   ///< in the spelling of the table
  double letters_off = 0;  ///< of the nearest reading; 0 where it was read so
};

/// Nothing where none of `names` is near to a reading, or none has two fifths of the likelihood.
[[nodiscard]] std::optional<LikelyName> likely_name(const std::vector<Alternative>& readings,
                                                    const std::vector<FamilyName>& names);

}  // namespace sohoa::extract
