#pragma once

/// The position at the beginning of a line, where a seal spoilt letters of it.
///
///   "TRƯỞNG HÒNG TỔNG HỢP" -> "Trưởng phòng", 2 words  a letter misread of a long position
///   "HỦ TRÌ"               -> "Chủ trì", 2 words       its first letter lost, alone on the line
/// Tested by tests/extract/spoilt_position_test.cpp.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extract/rule_tables.h"

namespace sohoa::extract {

struct SpoiltPosition {
  std::string name{};     ///< as the table spells it
  std::size_t words = 0;  ///< of the line, that stand for it
};

/// The only position that is near; nothing where one stands there as it should. Letters are folded.
[[nodiscard]] std::optional<SpoiltPosition> spoilt_position(std::u32string_view folded,
                                                            const Rules::Impl& rules);

/// The position of which a part is left, its beginning or its end: "TỊCH" is of "Chủ tịch", "BỘ TRƯỞ" of
/// "Bộ trưởng", "TRƯỞNG" of many. The shortest that all others contain; no deputies, who sign below
/// another line.
[[nodiscard]] std::optional<std::string> position_of_part(std::u32string_view folded,
                                                          const Rules::Impl& rules);

}  // namespace sohoa::extract
