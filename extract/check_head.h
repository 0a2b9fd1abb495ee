#pragma once

/// The head against itself: the number against the year, the type against the notation, the organ
/// against the list.
///
/// Tested by tests/extract/check_head_test.cpp.

#include <vector>

#include "document/check.h"
#include "document/field.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

[[nodiscard]] std::vector<Check> check_head(const Fields& fields, const Rules::Impl& rules);

}  // namespace sohoa::extract
