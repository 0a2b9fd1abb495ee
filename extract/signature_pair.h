#pragma once

/// Two signatures side by side, as minutes, contracts and agreements have them.
///
///   THƯ KÝ                     CHỦ TỌA        ĐẠI DIỆN BÊN A          ĐẠI DIỆN BÊN B
///
///   Tạ Thị Diễm            Lê Văn Ưng          Lê Văn Ưng              Tạ Thị Diễm
/// One of them counts: that of the body whose letterhead the document bears (decision 051). A pair below
/// the recipients belongs to an attachment. Tested by tests/extract/signature_pair_test.cpp.

#include <optional>
#include <vector>

#include "extract/closing.h"
#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct SignaturePair {
  std::vector<Piece> main{};  ///< the column that counts, upper first
  PagePieces rest;            ///< all pieces but those of both columns
};

[[nodiscard]] std::optional<SignaturePair> find_signature_pair(const PagePieces& pages,
                                                               const Rules::Impl& rules);

}  // namespace sohoa::extract
