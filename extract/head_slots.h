#pragma once

/// What the slots of the head make of its number and date.
///
/// A slot that a pen or a stamp filled gives a field when its reader is sure; else the field stays
/// absent and the record keeps the best readings (Fields::unread). What the file is called and when it
/// was signed may agree with a reading: that is noted and lifts nothing.
/// Tested by tests/extract/head_slots_test.cpp.

#include <optional>
#include <string>
#include <vector>

#include "document/field.h"
#include "document/record.h"
#include "extract/calendar_date.h"
#include "extract/piece.h"

namespace sohoa::extract {

/// A reading is taken from here on: bench/read_slots shows how many of these are wrong.
inline constexpr double kSureReading = 0.9;

/// The slot of this role that lies on `piece`, or nullptr.
[[nodiscard]] const Slot* slot_on(const Piece& piece, const std::vector<Page>& pages,
                                  SlotRole role);

[[nodiscard]] bool filled_later(const Slot& slot);    ///< by pen or stamp
[[nodiscard]] std::string flag_of(const Slot& slot);  ///< "handwritten", "stamped"

/// The day and month by pen or stamp as dates of the year that is printed, most probable first, at
/// most three, those of the calendar alone; empty when a slot has no readings. A slot that is printed
/// has the value of `printed`; a day that was left blank is left out: "2021-03".
[[nodiscard]] std::vector<SlotReading> read_dates(const Slot* day, const Slot* month,
                                                  const CalendarDate& printed);

/// How far the printed year can be trusted: 1 where nobody doubts it, 0.5 where the reader of digits reads another
/// one, as sure as that reader is where it was taken from it; where it merely agrees both vouch for it.
[[nodiscard]] double year_support(const Slot* year, int printed);

[[nodiscard]] UnreadField unread_field(std::string field, const std::vector<const Slot*>& slots,
                                       const Piece& piece, const std::vector<Page>& pages);

/// Adds "agrees-with-file-name" and "agrees-with-signature" to what they concern.
void note_agreement(Fields& fields, const Document& document);

}  // namespace sohoa::extract
