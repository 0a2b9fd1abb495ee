#pragma once

/// The words "ngày", "tháng", "năm" of a date, where one of them was misread.
///
///   "ngày 05 Tthan 10 năm 2018" -> "ngày 05 tháng 10 năm 2018"      "ngày 5 tháng 10 nãi 2018" -> "năm"
///
/// The other two words and the three numbers between them prove it; what was read must still resemble the
/// word. No number changes. Tested by tests/normalize/date_words_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// Changes Word::text of repaired lines.
void settle_date_words(std::vector<Line>& lines);

}  // namespace sohoa::normalize
