#pragma once

/// Tên cơ quan, tổ chức: which lines of the letterhead make one name.
///
///   ỦY BAN NHÂN DÂN        one name over two lines     UBND TỈNH LONG AN     two names: the organ
///   HUYỆN BÌNH SƠN                                     SỞ NỘI VỤ             above and the organ
/// A name begins where a line opens with a word of the table of organ heads at the same rank or a
/// lower one. Names are written as in running text where the tables know every part, else as printed.
/// Tested by tests/extract/issuing_body_test.cpp.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// Kinds of administrative units, folded.
inline constexpr auto kKindsOfUnits = std::to_array<std::u32string_view>(
    {U"tinh", U"thanh pho", U"huyen", U"quan", U"thi xa", U"thi tran", U"xa", U"phuong"});

struct OrganName {
  std::string name;
  bool known = false;   ///< begins with an organ head of the table
  bool exact = true;    ///< false: the tables mended letters or diacritics that were read otherwise
  bool listed = false;  ///< each part of it stands in a table, names of units too
};

/// The words that open the name of an organ at the beginning of `folded`, or nullptr.
[[nodiscard]] const OrganHead* organ_head_of(std::u32string_view folded, const Rules::Impl& rules);

/// A line of the letterhead without signs glued to its first and last word: "_ỦY BAN".
[[nodiscard]] std::string organ_line_text(const Piece& line);

/// "- KẾ HOẠCH" below "PHÒNG TÀI CHÍNH", "KẾ HOẠCH" below "PHÒNG TÀI CHÍNH -" or "PHÒNG TÀI CHÍNH VÀ": the rest of
/// a name, whatever else these words are called. The stroke of a dirty scan behind a unit is none.
[[nodiscard]] bool goes_on_with(const Piece& above, const Piece& below, const Rules::Impl& rules);

/// "JPC-BDSTV", "S6zJ66STC-VX": a notation, with a number that nobody can read, and no name.
[[nodiscard]] bool is_code_line(const Piece& line);

/// One entry a name, parent first.
[[nodiscard]] std::vector<OrganName> organ_names(const std::vector<std::string>& lines,
                                                 const Rules::Impl& rules);

struct RunningName {
  std::string name{};
  /// Each part stands in a table, or is the name behind the kind of a unit ("xã Mẫu Đông"), which needs
  /// no table; else `name` is the text as it was.
  bool from_table = false;
  bool exact = true;    ///< false: the tables mended letters or diacritics that were read otherwise
  bool listed = false;  ///< each part stands in a table, names of units too
};

/// "ỦY BAN NHÂN DÂN HUYỆN BÌNH CHÁNH" -> "Ủy ban nhân dân huyện Bình Chánh"
[[nodiscard]] RunningName in_running_case(std::string_view name, const Rules::Impl& rules);

}  // namespace sohoa::extract
