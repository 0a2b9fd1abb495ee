#pragma once

/// Checks in JSON: the list "checks" of a record (docs/record.md).
///
/// Reading throws Error{Reason::BadRecord}. Tested by tests/document/json_test.cpp.

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "document/check.h"

namespace sohoa {

[[nodiscard]] nlohmann::ordered_json to_json(const std::vector<Check>& checks);
[[nodiscard]] std::vector<Check> checks_from_json(const nlohmann::ordered_json& json);

}  // namespace sohoa
