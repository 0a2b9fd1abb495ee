#pragma once

/// Page numbers and running heads: lines at the rim of a sheet that are no text of the document.
///
/// A number at the top or the bottom ("7", "- 7 -", "Trang 3/7"), and lines that come again at the same
/// rim of most sheets, digits apart ("Dự thảo lần 2", the name of the report).
/// Tested by tests/extract/running_line_test.cpp.

#include <vector>

#include "document/record.h"
#include "document/structure.h"
#include "extract/sheet.h"

namespace sohoa::extract {

/// In reading order.
[[nodiscard]] std::vector<RunningLine> find_running_lines(const Document& document,
                                                          const std::vector<Sheet>& sheets);

}  // namespace sohoa::extract
