#pragma once

/// What the answers of the net of slots spell (Graves et al. 2006: connectionist temporal
/// classification).
///
/// Each step of a strip has a character or the gap. Steps in a row with one character are that character
/// once, gaps are left out: "4 4 - 4" is "44". A text is as probable as all ways to spell it together.
/// Tested by tests/ocr/slot_spelling_test.cpp.

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/slot.h"
#include "ocr/slot_planes.h"

namespace sohoa::ocr {

/// Log of the probability of a text, in nats; `answers` as SlotNetTrace has them. Every character must be
/// one of kDigitClasses.
[[nodiscard]] double log_probability_of(const Planes& answers, std::string_view text);

/// Probable texts, the best first: by a beam over the steps. Letters are left out where `role` has none.
[[nodiscard]] std::vector<SlotReading> likely_texts(const Planes& answers, SlotRole role,
                                                    std::size_t most);

}  // namespace sohoa::ocr
