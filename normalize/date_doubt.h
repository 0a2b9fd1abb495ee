#pragma once

/// Digits that are no number but very likely a date whose strokes were read as 1.
///
///   "151612022" -> 15/6/2022?      "(0111212020)" -> (01/12/2020)?      "151602022", "12345" -> nothing
/// No digit changes: the word keeps its reading, gets the reason "doubtful-date", confidence of at most
/// a half, and the date as its first alternative. Tested by tests/normalize/date_doubt_test.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// The one date that `digits` may be, as d/m/yyyy with the digits as they stand; nothing when none or
/// several fit. Years from 1945 to 2099.
[[nodiscard]] std::optional<std::string> doubted_date(std::string_view digits);

void mark_doubtful_dates(std::vector<Line>& lines);

}  // namespace sohoa::normalize
