#pragma once

/// One line of a capacity, read: positions in the spelling of the table, specks of a seal gone.
///
///   "6T)! HÓ GIÁM ĐÓC"     PHÓ GIÁM ĐỐC
///   "KTCHỦTỊCH"            KT. CHỦ TỊCH
///   "„ BẠI DIỆN BÊN A"     ĐẠI DIỆN BÊN A
/// Tested by tests/extract/signature_test.cpp.

#include <cstddef>
#include <string>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct CapacityLine {
  Piece piece{};
  std::string text{};     ///< as printed; a position of the table in the spelling of the table
  bool mended = false;    ///< it was read otherwise
  bool position = false;  ///< it opens with one, or with a prefix
  bool goes_on = false;  ///< the line above, with the name of an office: "KT. TRƯỞNG BAN | TỔ CHỨC"
  bool after_dotted_speck = false;  ///< a sign and a dot stand before it
};

[[nodiscard]] CapacityLine read_capacity_line(const Piece& line, const Rules::Impl& rules);

/// "ĐẠI DIỆN BÊN A" where the line is that, letters of it misread; empty else.
[[nodiscard]] std::string party_of(const Piece& line);

/// Word `first` of the line and all behind it, as one text.
[[nodiscard]] std::u32string words_from(const Piece& line, std::size_t first);

}  // namespace sohoa::extract
