#pragma once

/// Reading the keys of a JSON object that someone else may have written.
///
/// Each function throws Error{Reason::BadRecord} that names the key. For the sources of this room.
/// Tested by tests/document/json_test.cpp.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <type_traits>
#include <utility>

#include "document/error.h"

namespace sohoa::json_keys {

using Json = nlohmann::ordered_json;

[[noreturn]] inline void refuse(const std::string& cause) {
  throw Error(Reason::BadRecord, {}, "the record is wrong: " + cause);
}

inline const Json& at(const Json& json, const char* key) {
  if (!json.is_object()) refuse(std::string("an object with key \"") + key + "\" is expected");
  const auto found = json.find(key);
  if (found == json.end()) refuse(std::string("key \"") + key + "\" is missing");
  return *found;
}

// The library itself would cut 1.5 to 1 and wrap 5'000'000'000 around.
template <typename Number>
Number whole_number(const Json& json, const char* key) {
  const bool fits = json.is_number_unsigned()  ? std::in_range<Number>(json.get<std::uint64_t>())
                    : json.is_number_integer() ? std::in_range<Number>(json.get<std::int64_t>())
                                               : false;
  if (!fits) refuse(std::string("key \"") + key + "\" is no whole number, or out of range");
  return json.get<Number>();
}

template <typename Value>
Value get(const Json& json, const char* key) {
  const Json& found = at(json, key);
  if constexpr (std::is_integral_v<Value> && !std::is_same_v<Value, bool>) {
    return whole_number<Value>(found, key);
  } else {
    try {
      return found.get<Value>();
    } catch (const Json::exception&) {
      refuse(std::string("key \"") + key + "\" has the wrong type");
    }
  }
}

template <typename Value>
Value get_or(const Json& json, const char* key, Value otherwise) {
  return json.is_object() && json.contains(key) ? get<Value>(json, key) : otherwise;
}

inline const Json& list(const Json& json, const char* key) {
  const Json& found = at(json, key);
  if (!found.is_array()) refuse(std::string("key \"") + key + "\" is no list");
  return found;
}

}  // namespace sohoa::json_keys
