#pragma once

/// Họ tên: is this line the name of a person?
///
/// Two to five words with capitals (or all in capitals), the first a family name of the table, after
/// titles such as "ThS.". Tested by tests/extract/person_name_test.cpp.

#include <optional>
#include <string>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct PersonName {
  std::string name{};  ///< without titles
  bool known_family = false;
  bool valid_syllables =
      false;  ///< the words are Vietnamese syllables, but for one of three or more
};

[[nodiscard]] std::optional<PersonName> parse_person_name(const Piece& piece,
                                                          const Rules::Impl& rules);

}  // namespace sohoa::extract
