#pragma once

/// Codes with a blank read behind a joint: "618/QĐ- UBND", "618/QĐ- -UBND" -> "618/QĐ-UBND".
///
/// Joined are two words of one line, where the first is a code that ends with "-" and the second begins
/// with an abbreviation of the tables; so are "52- CT/TW", and behind "số" a number whose second part
/// begins with 0, as no number does: "số 1 07/2021/NĐ-CP" -> "số 107/2021/NĐ-CP". No digit changes. Codes broken at
/// a line end stay as they are. Tested by tests/normalize/code_joining_test.cpp.

#include <vector>

#include "document/line.h"
#include "normalize/code.h"

namespace sohoa::normalize {

void join_codes(std::vector<Line>& lines, const CodeTable& table);

}  // namespace sohoa::normalize
