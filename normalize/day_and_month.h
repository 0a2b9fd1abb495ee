#pragma once

/// Numbers of days and months in which a letter was read for a digit; "ngày", "tháng" and "năm" prove them.
///
///   "tháng I1 năm 2021" -> "tháng 11 năm 2021"      "ngày 1O tháng 5" -> "ngày 10 tháng 5"
///   "tháng Š năm"       -> "tháng 5 năm"
///   "ngày 9 tháng II năm 2021" -> "tháng 11"
///   "tháng II năm", "ngày Ø9 giờ"  -> nothing: a numeral, no date around it
///
/// A digit never changes. Changed words have the reason "letter-for-digit".
/// Tested by tests/normalize/day_and_month_test.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// The number of one or two digits, at most `limit`, that `read` may be; nothing unless it has a digit
/// and a letter or sign that digits are read as, or is one that is no numeral.
[[nodiscard]] std::optional<std::string> number_with_letters(std::string_view read, int limit);

void settle_days_and_months(std::vector<Line>& lines);

}  // namespace sohoa::normalize
