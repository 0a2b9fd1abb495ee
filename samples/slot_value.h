#pragma once

/// What stands in a slot, drawn as often as in life. Tested by tests/samples/slot_picture_test.cpp.

#include <string>

#include "document/slot.h"
#include "samples/random.h"

namespace sohoa::samples {

/// How many numbers end with a letter: as many as in life, or all.
enum class Suffix { Rare, Always };

[[nodiscard]] std::string draw_slot_value(SlotRole role, Random& random, Suffix suffix);

}  // namespace sohoa::samples
