#pragma once

/// The label of a number, "Số:", however it was read: "S6:", "NÓ:", "§ố:", or glued to what a pen wrote behind
/// it: "sóø90BC-UBND".
///
/// Tested by tests/ocr/slot_rows_test.cpp.

#include <cstddef>
#include <optional>

#include "ocr/print_row.h"

namespace sohoa::ocr {

/// The letter behind the label at the beginning of a word; nothing for other words.
[[nodiscard]] std::optional<std::size_t> after_number_label(const RowWord& word);

/// The same for "số", "só4", "s6Z2ZBB/TU", which may be words of a sentence too.
[[nodiscard]] std::optional<std::size_t> after_doubtful_label(const RowWord& word);

}  // namespace sohoa::ocr
