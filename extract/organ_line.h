#pragma once

/// Pieces of the left column of a head: which of them are lines of the name, and which belong together.
///
/// Tested by tests/extract/letterhead_test.cpp.

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// One line of print that was read as two: at one place, and with nearly the same letters or a part of them.
[[nodiscard]] bool is_read_twice(const Piece& a, const Piece& b);

/// "HẠC" below "TRUNG TÂM Y TẾ SƠN": a sure syllable in the middle of its column is no speck.
[[nodiscard]] bool ends_name(const Piece& piece, const Piece& above);

/// "HUYỆN   ỦY ĐÔNG HIÊN": a word whose box was cut short parts its line.
[[nodiscard]] bool is_rest_of_line(const Piece& before, const Piece& piece);

/// "SỞ NỘI vụ", "Uy BAN NHÂN DÂN": a line in capitals of which one word was read in small letters.
[[nodiscard]] bool is_organ_with_small_word(const Piece& piece, const Rules::Impl& rules);

}  // namespace sohoa::extract
