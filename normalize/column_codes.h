#pragma once

/// Numbers and codes that a column of a table counts up prove those that were read as letters.
///
///   cells "BI", "B2", "B3", "B4", "BS"  -> "B1" and "B5"      "S" between "4" and "6" -> "5"
///
/// A cell changes only where the one above or below is its neighbour in the count and nothing
/// contradicts. Changed words have the reason "sequence". Tested by tests/normalize/column_codes_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

void settle_column_codes(std::vector<Line>& lines);

}  // namespace sohoa::normalize
