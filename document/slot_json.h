#pragma once

/// The JSON form of slots and their readings. For the sources of this room.
/// Tested by tests/document/json_test.cpp.

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "document/slot.h"

namespace sohoa {

[[nodiscard]] nlohmann::ordered_json readings_to_json(const std::vector<SlotReading>& readings);
/// From the key "readings" of `json`.
[[nodiscard]] std::vector<SlotReading> readings_from_json(const nlohmann::ordered_json& json);
[[nodiscard]] nlohmann::ordered_json slot_to_json(const Slot& slot);
[[nodiscard]] Slot slot_from_json(const nlohmann::ordered_json& json);

}  // namespace sohoa
