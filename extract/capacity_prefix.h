#pragma once

/// TM., KT., TL., TUQ., Q. before a capacity, where a seal or a stroke spoilt the letters.
///
///   "T1. CHỦ TỊCH" above "CHÁNH VĂN PHÒNG"      TL. CHỦ TỊCH
///   "TMCHI BỘ" above "BÍ THƯ"                   TM. CHI BỘ
/// Which of them it can be, the rest of the line and the line below tell: a deputy signs below KT.,
/// TM. stands before an organ, Q. above nothing. Tested by tests/extract/capacity_prefix_test.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// The whole line with its prefix as it should be, and the marks of the table behind it; `below` is the
/// next line of the capacity, empty where there is none. Nothing where no such prefix shows.
[[nodiscard]] std::optional<std::string> with_mended_prefix(const Piece& line,
                                                            std::string_view below,
                                                            const Rules::Impl& rules);

}  // namespace sohoa::extract
