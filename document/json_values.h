#pragma once

/// Small values in JSON: boxes, confidences, figures and the names of enumerators.
///
/// For the sources of this room. Tested by tests/document/json_test.cpp.

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "document/box.h"
#include "document/confidence.h"
#include "document/json_keys.h"

namespace sohoa::json_values {

using Json = nlohmann::ordered_json;

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<Enum, std::string_view>, N>;

template <typename Enum, std::size_t N>
std::string_view name_in(const Names<Enum, N>& names, Enum value) {
  return std::ranges::find(names, value, &Names<Enum, N>::value_type::first)->second;
}

template <typename Enum, std::size_t N>
Enum enum_from(const Names<Enum, N>& names, const std::string& text, const char* key) {
  const auto found = std::ranges::find(names, text, &Names<Enum, N>::value_type::second);
  if (found == names.end()) {
    json_keys::refuse(std::string("unknown word at key \"") + key + '"');
  }
  return found->first;
}

inline double rounded(double value) {
  return std::round(value * 1000.0) / 1000.0;
}

inline Json box_to_json(const std::optional<Box>& box) {
  if (!box) return nullptr;
  return Json::array({box->left, box->top, box->width_px(), box->height_px()});
}

inline std::optional<Box> box_from_json(const Json& json, const char* key) {
  const Json& found = json_keys::at(json, key);
  if (found.is_null()) return std::nullopt;
  if (!found.is_array() || found.size() != 4) {
    json_keys::refuse(std::string("key \"") + key + "\" is no box");
  }
  constexpr std::int64_t kFarthest = 1'000'000'000;
  std::array<int, 4> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto number = json_keys::whole_number<std::int64_t>(found[i], key);
    if (number < -kFarthest || number > kFarthest) {
      json_keys::refuse(std::string("key \"") + key + "\" is too far off");
    }
    numbers[i] = static_cast<int>(number);
  }
  return Box{numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]};
}

inline Confidence confidence_from_json(const Json& json) {
  return Confidence(json_keys::get<double>(json, "confidence"));
}

}  // namespace sohoa::json_values
