#pragma once

/// An evaluation for people (tables) and for programs (JSON, schema "sohoa.evaluation", version 1).
/// Both are described in docs/manual.md. Tested by tests/evaluate/evaluation_table_test.cpp.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "document/language.h"
#include "pipeline/evaluate/evaluation.h"

namespace sohoa::evaluate {

struct TableForm {
  std::size_t worst = 20;  ///< how many of the worst cases of each sort are shown
  Language language = Language::English;
};

/// In English fields and kinds of errors have the names of the JSON, in Vietnamese those of the trade.
[[nodiscard]] std::string to_table(const Evaluation& evaluation, const TableForm& form = {});
[[nodiscard]] nlohmann::ordered_json to_json(const Evaluation& evaluation);

}  // namespace sohoa::evaluate
