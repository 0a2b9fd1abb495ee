#pragma once

/// Parts of a file in JSON: the list "parts" of a record (docs/record.md).
///
/// Reading throws Error{Reason::BadRecord}. Tested by tests/document/json_test.cpp.

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "document/part.h"

namespace sohoa {

[[nodiscard]] nlohmann::ordered_json to_json(const std::vector<DocumentPart>& parts);
[[nodiscard]] std::vector<DocumentPart> parts_from_json(const nlohmann::ordered_json& json);

}  // namespace sohoa
