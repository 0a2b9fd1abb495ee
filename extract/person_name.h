#pragma once

/// Họ tên: is this line the name of a person?
///
/// Two to five words with capitals (or all in capitals), the first a family name of the table, after
/// titles such as "ThS.". Repair knows the words of the language better than names: a word of a name is
/// what was read, unless that is no syllable. Tested by tests/extract/person_name_test.cpp.

#include <optional>
#include <string>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct PersonName {
  std::string name{};  ///< without titles
  bool known_family = false;
  bool valid_syllables =
      false;               ///< the words are Vietnamese syllables, but for one of three or more
  bool contested = false;  ///< another reading of a word is as good
  bool mended = false;     ///< the family name was concluded from a damaged one
};

[[nodiscard]] std::optional<PersonName> parse_person_name(const Piece& piece,
                                                          const Rules::Impl& rules);

/// "Mai Sơn": a family and a given name which are a place too. Only where a name must stand is it that of a person.
[[nodiscard]] std::optional<PersonName> parse_name_like_place(const Piece& piece,
                                                              const Rules::Impl& rules);

/// As parse_person_name for a line that is known to be a name, where its family name is damaged: "Eưu Ngọc Mẫu".
[[nodiscard]] std::optional<PersonName> parse_damaged_name(const Piece& line,
                                                           const Rules::Impl& rules);

}  // namespace sohoa::extract
