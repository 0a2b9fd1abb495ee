#pragma once

/// Số, ký hiệu in the letterhead: "Số: 33 /BC-SNV".
///
/// The number often stands in a slot that was filled by pen or stamp, the notation is printed. What
/// the slot holds is taken only when it is a number; else the notation stands alone.
/// Tested by tests/extract/number_line_test.cpp (cases in number_line.tsv).

#include <optional>

#include "extract/document_number.h"
#include "extract/piece.h"

namespace sohoa::extract {

struct NumberLine {
  std::optional<DocumentNumber> number{};  ///< when the slot holds a number
  Notation notation{};
  bool labelled = false;    ///< "Số" stands before
  bool blank_slot = false;  ///< nothing stands in the slot
  bool apart = false;       ///< blanks or dots between the number and the notation: a filled slot
  bool strokes = false;     ///< letters of a pen between both, which may have been digits
  bool spoilt_type =
      false;  ///< "Qb-UBND": a pen ran into the type, which is no abbreviation as read
  std::size_t slot_begin = 0;  ///< glyphs
  std::size_t slot_end = 0;
};

[[nodiscard]] std::optional<NumberLine> parse_number_line(const Piece& piece,
                                                          const Rules::Impl& rules);

/// "Số:" opens the piece, whatever stands behind it.
[[nodiscard]] bool has_number_label(const Piece& piece);

}  // namespace sohoa::extract
