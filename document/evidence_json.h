#pragma once

/// Places on pages in JSON: {"page": 1, "box": [281, 243, 130, 20], "line": 4}.
///
/// For the sources of this room. Tested by tests/document/json_test.cpp.

#include <vector>

#include "document/field.h"
#include "document/json_values.h"

namespace sohoa {

[[nodiscard]] inline json_values::Json evidence_to_json(const std::vector<Evidence>& evidence) {
  json_values::Json json = json_values::Json::array();
  for (const Evidence& one : evidence) {
    json.push_back({{"page", one.page_number},
                    {"box", json_values::box_to_json(one.box)},
                    {"line", one.line_index}});
  }
  return json;
}

/// From the key "evidence" of an object.
[[nodiscard]] inline std::vector<Evidence> evidence_from_json(const json_values::Json& json) {
  std::vector<Evidence> evidence;
  for (const json_values::Json& one : json_keys::list(json, "evidence")) {
    evidence.push_back({json_keys::get<int>(one, "page"), json_values::box_from_json(one, "box"),
                        json_keys::get<int>(one, "line")});
  }
  return evidence;
}

}  // namespace sohoa
