#pragma once

/// An evaluation for people (tables) and for programs (JSON, schema "sohoa.evaluation", version 1).
/// Both are described in docs/manual.md. Tested by tests/evaluate/evaluation_table_test.cpp.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "pipeline/evaluate/evaluation.h"

namespace sohoa::evaluate {

/// `worst` is how many of the worst cases of each sort are shown.
[[nodiscard]] std::string to_table(const Evaluation& evaluation, std::size_t worst = 20);
[[nodiscard]] nlohmann::ordered_json to_json(const Evaluation& evaluation);

}  // namespace sohoa::evaluate
