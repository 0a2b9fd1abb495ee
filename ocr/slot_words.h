#pragma once

/// Puts what was read in the slots into the lines of the page.
///
/// The recogniser of the page reads a pen as noise that sticks to the print ("ngày¿¿tháng", "hháng").
/// Where the reader of digits has read a slot, its digits take the place of that noise as a word of
/// their own, with their probability, and the printed words beside it stand alone again.
/// Tested by tests/ocr/slot_words_test.cpp.

#include <vector>

#include "document/line.h"
#include "ocr/slot_rows.h"

namespace sohoa::ocr {

/// A slot that was read, with its place among the words.
struct ReadSlot {
  SlotPlace place;
  Box box;              ///< of the ink, pixels of the boxes of the lines
  SlotReading reading;  ///< the most probable; empty: only the print after it was read again
};

/// True when the recogniser of the page read these digits at this place, and more behind them: "89" of
/// "Số: 89/TTr-STC" where the reader of the slot saw the 8 alone. A slot ends where the print after it is
/// thought to begin, and that may be too early.
[[nodiscard]] bool loses_digits(const ReadSlot& slot);

/// The recogniser of the page is sure of the words in the slot, as it is of print.
[[nodiscard]] bool is_clear_print(const SlotPlace& place, const std::vector<Line>& lines);

/// `lines` as find_slot_rows saw them.
[[nodiscard]] std::vector<Line> with_slots_read(std::vector<Line> lines,
                                                const std::vector<ReadSlot>& slots);

}  // namespace sohoa::ocr
