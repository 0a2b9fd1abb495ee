#include "document/slot_json.h"

#include <nlohmann/json.hpp>

#include "document/json.h"
#include "document/json_keys.h"
#include "document/json_values.h"

namespace sohoa {
namespace {

using json_keys::get;
using json_keys::list;
using json_values::box_from_json;
using json_values::box_to_json;
using json_values::enum_from;
using json_values::name_in;
using json_values::Names;
using json_values::rounded;
using Json = nlohmann::ordered_json;

constexpr Names<SlotKind, 4> kSlotKinds{{{SlotKind::Printed, "printed"},
                                         {SlotKind::Stamped, "stamped"},
                                         {SlotKind::Handwritten, "handwritten"},
                                         {SlotKind::Empty, "empty"}}};
constexpr Names<SlotRole, 4> kSlotRoles{{{SlotRole::Number, "number"},
                                         {SlotRole::Day, "day"},
                                         {SlotRole::Month, "month"},
                                         {SlotRole::Year, "year"}}};

}  // namespace

Json readings_to_json(const std::vector<SlotReading>& readings) {
  Json json = Json::array();
  for (const SlotReading& reading : readings) {
    json.push_back({{"digits", reading.digits}, {"probability", rounded(reading.probability)}});
  }
  return json;
}

std::vector<SlotReading> readings_from_json(const Json& json) {
  std::vector<SlotReading> readings;
  for (const Json& reading : list(json, "readings")) {
    readings.push_back({get<std::string>(reading, "digits"), get<double>(reading, "probability")});
  }
  return readings;
}

Json slot_to_json(const Slot& slot) {
  return {{"role", name(slot.role)},
          {"kind", name(slot.kind)},
          {"kind_confidence", slot.kind_confidence.rounded()},
          {"box", box_to_json(slot.box)},
          {"readings", readings_to_json(slot.readings)}};
}

Slot slot_from_json(const Json& json) {
  Slot slot;
  slot.role = enum_from(kSlotRoles, get<std::string>(json, "role"), "role");
  slot.kind = enum_from(kSlotKinds, get<std::string>(json, "kind"), "kind");
  slot.kind_confidence = Confidence(get<double>(json, "kind_confidence"));
  slot.box = box_from_json(json, "box").value_or(Box{});
  slot.readings = readings_from_json(json);
  return slot;
}

std::string_view name(SlotKind kind) {
  return name_in(kSlotKinds, kind);
}
std::string_view name(SlotRole role) {
  return name_in(kSlotRoles, role);
}

}  // namespace sohoa
