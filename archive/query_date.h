#pragma once

/// Dates as people type them into a filter. Tested by tests/archive/query_terms_test.cpp.

#include <optional>
#include <string>

namespace sohoa::archive {

/// "2021-03-05", "2021-03" and "2021" as they are; "5/3/2021" and "3/2021" as ISO. Nullopt for what
/// is no date or not in the calendar.
[[nodiscard]] std::optional<std::string> iso_date(const std::string& typed);

}  // namespace sohoa::archive
