#pragma once

/// The issuing body against the time of the document: units and organs have days since and until which
/// they are (63 provinces and districts until 30 June 2025, 34 provinces and no districts after).
///
///   "Ủy ban nhân dân tỉnh Yên Bái", dated 2025-09-01      unit-not-of-period
/// Silent for names that no table has, and where the date is unknown.
/// Tested by tests/extract/check_period_test.cpp.

#include <vector>

#include "document/check.h"
#include "document/field.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

[[nodiscard]] std::vector<Check> check_period(const Fields& fields, const Rules::Impl& rules);

}  // namespace sohoa::extract
