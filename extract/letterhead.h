#pragma once

/// Boxes 1 to 4 of NĐ 30/2020 (and the head of a Party document), taken apart.
///
///   UBND TỈNH …   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM     name of the organ | national heading
///   SỞ …          Độc lập - Tự do - Hạnh phúc
///   Số: 33/BC-…   …, ngày 24 tháng 3 năm 2021            number | place and date
/// The columns may come one after the other, line by line, or on one line of text; each part is known
/// by its own form, so the order does not matter. A page that shows none of the fixed parts has no
/// letterhead. Tested by tests/extract/letterhead_test.cpp.

#include <optional>
#include <vector>

#include "extract/date_line.h"
#include "extract/number_line.h"
#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

template <typename Parsed>
struct Placed {
  Piece piece;
  Parsed parsed;
};

struct Letterhead {
  std::vector<Piece> organ_lines;    ///< in capitals, upper line first
  std::vector<Piece> subject_lines;  ///< "V/v ..." below the number of an official letter
  std::optional<Placed<NumberLine>> number;
  std::optional<Placed<DateLine>> date;
  bool national_heading = false;
  bool motto = false;
  bool party_heading = false;
  std::size_t end = 0;  ///< into the pieces: the first that is below the letterhead

  /// Some fixed part of a head is there; a date alone may be one of the text.
  [[nodiscard]] bool present() const {
    return national_heading || motto || party_heading ||
           (number && (date || number->parsed.labelled));
  }
};

/// `pieces` are those of the first page. Lines that hold both columns are cut in two.
[[nodiscard]] Letterhead find_letterhead(const std::vector<Piece>& pieces,
                                         const Rules::Impl& rules);

/// "Kính gửi", "Nơi nhận", "V/v" at the beginning of a piece: glyphs up to the end of the label and
/// its colon; nothing when the piece begins otherwise.
[[nodiscard]] std::optional<std::size_t> after_label(const Piece& piece, std::string_view role,
                                                     const Rules::Impl& rules);

/// "VA", "Vv": the label "V/v" with its stroke misread, before words of the subject.
[[nodiscard]] bool is_spoilt_subject_label(const Piece& piece);

/// A sentence of the body rather than a line of a head: long and in small letters.
[[nodiscard]] bool looks_like_body(const Piece& piece);

/// The type that a piece in capitals opens with ("BÁO CÁO", "BÁO CÁO KẾT QUẢ ..."), and the word
/// after its name; nothing for "QUYẾT ĐỊNH:", which opens the articles.
struct TypeHeading {
  const DocumentType* type = nullptr;
  std::size_t words = 0;
};
[[nodiscard]] std::optional<TypeHeading> parse_type_heading(const Piece& raw,
                                                            const Rules::Impl& rules);

/// "ĐEÁAN" below the number 27/ĐA-UBND: the type of the notation with one letter misread.
[[nodiscard]] std::optional<TypeHeading> parse_spoilt_heading(const Piece& piece,
                                                              const Letterhead& head);

}  // namespace sohoa::extract
