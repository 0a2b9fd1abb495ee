#pragma once

/// Items of a list: "- Như trên;" over one or more lines.
///
/// Tested by tests/extract/list_item_test.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "extract/piece.h"

namespace sohoa::extract {

/// The glyph behind the mark of an item ("- ", "+ ", "• "), or nothing. Marks may be misread as
/// "~", "_" or "=", and may be glued to the word.
[[nodiscard]] std::optional<std::size_t> after_bullet(const Piece& piece);

/// The text of an item without ";" and "." at its end.
[[nodiscard]] std::string item_text(std::string_view text);

/// The item has ended: its last sign is ";" or ".".
[[nodiscard]] bool item_ended(std::string_view text);

/// With the signs that lists are written with, where others cannot stand: "Các phòng. ban" -> "Các phòng,
/// ban", "Lưu: VT. KT (I8b)" -> "Lưu: VT, KT (18b)".
[[nodiscard]] std::string with_list_signs(std::string_view text);

/// A word in small letters that is no Vietnamese syllable: "đưa fi", "Khuyến nông huyệ".
[[nodiscard]] bool has_broken_syllable(std::string_view text);

}  // namespace sohoa::extract
