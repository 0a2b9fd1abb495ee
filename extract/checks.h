#pragma once

/// Rules that look for statements of a document that cannot all be right.
///
///   dated 2027 in a report on 2021 · "30228/36052, đạt 98,2%" · 31/6/2021 · page 3 followed by 5
/// They flag and suggest, and never change anything. What they find may be the author's slip, a fault
/// of reading, or rarely neither: each check says what stands against what, and where.
/// Codes and messages: dictionaries/data/checks.tsv. Tested by tests/extract/checks_test.cpp.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "document/check.h"
#include "document/record.h"
#include "extract/rules.h"

namespace sohoa::extract {

/// `today` is the day by which dates are judged to lie in the future; without it none does.
[[nodiscard]] std::vector<Check> find_checks(const Record& record, const Rules& rules,
                                             std::optional<std::chrono::year_month_day> today);

/// What of it is found in the running text alone: of a document that is given section by section.
[[nodiscard]] std::vector<Check> find_text_checks(const Document& section, const Fields& fields,
                                                  const Rules& rules);
/// The rest of it; `of_text` are those that were found in the text, and take their place among them.
[[nodiscard]] std::vector<Check> find_checks(const Record& record, std::vector<Check> of_text,
                                             const Rules& rules,
                                             std::optional<std::chrono::year_month_day> today);

/// What find_checks cannot know: another document bears the same number, notation, year and organ
/// (NĐ 30/2020/NĐ-CP, Phụ lục VI). `other` names that document.
[[nodiscard]] Check duplicate_check(const Fields& fields, const std::string& other,
                                    const Rules& rules);

/// Another document of the same series.
struct NumberedDocument {
  int number = 0;
  std::string date{};  ///< ISO
};

/// Ditto: number and date of `other` stand the other way round.
[[nodiscard]] Check series_check(const Fields& fields, const NumberedDocument& other,
                                 const Rules& rules);

}  // namespace sohoa::extract
