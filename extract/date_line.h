#pragma once

/// Địa danh và thời gian ban hành: "Hậu Giang, ngày 24 tháng 3 năm 2021".
///
/// The only line that dates a document. On old text it may follow the number on one line:
/// "Số: 33/BC-SNV Hậu Giang, ngày 24 tháng 3 năm 2021"; `begin` tells where it starts.
/// Tested by tests/extract/date_line_test.cpp (cases in date_line.tsv).

#include <optional>
#include <string>

#include "extract/calendar_date.h"
#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct DateLine {
  std::string place{};        ///< "Hậu Giang"; empty when the line names none
  std::string read_place{};   ///< as it was read
  bool known_place = false;   ///< the table of provinces and districts has it
  bool place_mended = false;  ///< diacritics were read otherwise than the table has them
  DatePlace date{};           ///< glyphs of the piece it was found in
  std::size_t begin = 0;      ///< word
  std::size_t end = 0;        ///< word, exclusive
};

/// The place and date that `piece` ends with; nothing for a sentence with a date in it.
[[nodiscard]] std::optional<DateLine> find_date_line(const Piece& piece, const Rules::Impl& rules);

}  // namespace sohoa::extract
