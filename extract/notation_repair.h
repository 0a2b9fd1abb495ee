#pragma once

/// A notation that pen or seal has spoilt, by what the document says of itself.
///
///   heading QUYẾT ĐỊNH, issuing body Ủy ban nhân dân …:   QĐ-UBNb  -> QĐ-UBND
///   heading NGHỊ QUYẾT, issuing body Hội đồng nhân dân …: ZNQ-HĐND -> NQ-HĐND
///   issuing body Bệnh viện Đa khoa tỉnh:                  QĐ-BVDK  -> QĐ-BVĐK (agency_initials.h)
/// A group is changed only where it is no abbreviation that anybody knows, and one letter, or strokes
/// before it, part it from the one that the printed type or the issuing body stands for. A known
/// abbreviation stays, also where it does not suit the heading: offices do write "CT-" for Chương trình.
/// Tested by tests/extract/notation_repair_test.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "extract/rule_tables.h"

namespace sohoa::extract {

struct RepairedNotation {
  std::string notation{};
  bool strokes_before = false;  ///< what stood before the type may have been digits of the number
};

/// `type` is the name of the printed heading, empty without one.
[[nodiscard]] std::optional<RepairedNotation> repaired_notation(std::string_view notation,
                                                                std::string_view type,
                                                                std::string_view issuing_body,
                                                                const Rules::Impl& rules);

/// The print was read twice, "TT-SYT" and "TTr-SYT": true when the printed type or the initials of the issuing
/// body speak for the second reading and not for the first.
[[nodiscard]] bool is_proven_by_head(std::string_view second, std::string_view first,
                                     std::string_view type, std::string_view issuing_body,
                                     const Rules::Impl& rules);

/// "KL/BTCTU" for "BTCTU" below KẾT LUẬN: a number of the Party has the type before its agency, always (HD 36-HD/VPTW).
[[nodiscard]] std::optional<std::string> with_type_of_heading(std::string_view agency,
                                                              std::string_view type,
                                                              const Rules::Impl& rules);

}  // namespace sohoa::extract
