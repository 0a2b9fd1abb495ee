#pragma once

/// Where the notation of a number is printed among the words of a row: "/QĐ-UBND" behind "Số: 4532".
///
/// Tested through tests/ocr/slot_rows_test.cpp.

#include <cstddef>
#include <optional>
#include <string_view>

#include "ocr/print_row.h"

namespace sohoa::ocr {

/// Four digits of a year at `letter`.
[[nodiscard]] bool is_year(std::u32string_view plain, std::size_t letter);

/// "/QĐ-UBND", "/2020/NĐ-CP", "-KL/TU", "/UBND-KT": written as notations are, with the letters of codes.
[[nodiscard]] bool is_notation(std::string_view print);

/// The word and letter where the notation behind the label begins.
[[nodiscard]] std::optional<Cursor> find_notation(const Row& row, Cursor label, double em_px);

/// The same where a pen runs over the slash or the first letters, so that they were misread.
[[nodiscard]] std::optional<Cursor> find_hidden_notation(const Row& row, Cursor label,
                                                         double em_px);

}  // namespace sohoa::ocr
