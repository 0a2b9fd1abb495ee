#pragma once

/// Printed page numbers that leave out a page: 2, 3, 5, 6.
///
/// A single number may be misread, so a gap is flagged only when the numbers on both sides of it go on
/// as they should. Tested by tests/extract/check_pages_test.cpp.

#include <vector>

#include "document/check.h"
#include "document/record.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

[[nodiscard]] std::vector<Check> check_pages(const Record& record, const Rules::Impl& rules);

}  // namespace sohoa::extract
