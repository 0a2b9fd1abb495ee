#pragma once

/// The years that a subject speaks of: "Báo cáo công tác năm 2021", "giai đoạn 2021-2025", "quý I/2022".
///
/// Years in the name of a cited document ("Luật Đất đai năm 2013") and goals ("đến năm 2030") are none.
/// Tested by tests/extract/subject_years_test.cpp.

#include <optional>
#include <string_view>

namespace sohoa::extract {

struct YearSpan {
  int first = 0;
  int last = 0;
  friend bool operator==(const YearSpan&, const YearSpan&) = default;
};

[[nodiscard]] std::optional<YearSpan> subject_years(std::string_view subject);

}  // namespace sohoa::extract
