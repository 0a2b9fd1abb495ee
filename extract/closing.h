#pragma once

/// Boxes 7 and 9 of NĐ 30/2020: the foot of a document, its two columns taken apart.
///
///   Nơi nhận:                TM. ỦY BAN NHÂN DÂN
///   - Như trên;                   CHỦ TỊCH
///   - Lưu: VT.
///                              Nguyễn Văn An
/// Columns come one after the other, or line by line; on old text also on one line
/// ("Nơi nhận: CHỦ TỊCH"). Tested by tests/extract/closing_test.cpp.

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/page_pieces.h"
#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct Closing {
  bool labelled = false;  ///< "Nơi nhận:" is there; a list may be known by its "- Lưu: VT" alone
  std::vector<Piece>
      left{};  ///< below the label, upper first; what follows it on its line included
  std::vector<Piece> right{};  ///< upper first
};

/// Where the letterhead and the subject are left out of the pages.
[[nodiscard]] Closing find_closing(const PagePieces& pages, const Rules::Impl& rules);

/// "Nơi nhận:" opens the piece, also where it was misread ("Với nhận:"): glyphs up to the end of the
/// label and its colon. Lists of recipients alone may be asked: "Bên nhận:" looks the same.
[[nodiscard]] std::optional<std::size_t> after_recipients_label(const Piece& piece,
                                                                const Rules::Impl& rules);

/// Opens a signature: "TM.", "KT. …", or a position of the table in capitals.
[[nodiscard]] bool opens_capacity(const Piece& piece, const Rules::Impl& rules);
/// True when it opens with "TM.", "KT.", "TL.", "TUQ.", "Q." or their Party forms.
[[nodiscard]] bool has_signing_prefix(const Piece& piece, const Rules::Impl& rules);

}  // namespace sohoa::extract
