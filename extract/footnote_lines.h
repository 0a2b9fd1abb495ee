#pragma once

/// Footnotes at the foot of a sheet: "3 Quyết định số 9/QĐ-UBND ...".
///
/// On a page they are set smaller than the body; on text an empty line stands above. Numbers go on
/// from sheet to sheet or begin anew with 1. What a note of the sheet before left unfinished stands
/// above the first number. Tested by tests/extract/text_flow_test.cpp and structure_test.cpp.

#include <cstddef>
#include <optional>

#include "document/page.h"
#include "extract/sheet.h"

namespace sohoa::extract {

/// The number that opens a line such as "3 Quyết định số …"; nothing for "3. …", a list.
[[nodiscard]] std::optional<int> footnote_number(const Line& line);

/// The first line of the footnotes of a sheet, or its end. `last` is the number of the footnote before,
/// 0 for none, and becomes that of the last one of this sheet.
[[nodiscard]] std::size_t find_footnotes(const Page& page, const Sheet& sheet, int& last);

}  // namespace sohoa::extract
