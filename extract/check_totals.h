#pragma once

/// Tables whose total is not the sum of their rows.
///
/// Only plain tables are judged: rows counted 1, 2, 3 ... in the first column, then one row that says
/// "Tổng", "Tổng số", "Cộng" or "Tổng cộng". Tested by tests/extract/check_totals_test.cpp.

#include <vector>

#include "document/check.h"
#include "document/structure.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

[[nodiscard]] std::vector<Check> check_totals(const Structure& structure, const Rules::Impl& rules);

}  // namespace sohoa::extract
