#pragma once

/// Dates that cannot be right: not in the calendar, after today, outside the period that the document
/// speaks of, or before a document that it cites.
///
/// Tested by tests/extract/check_dates_test.cpp.

#include <chrono>
#include <optional>
#include <vector>

#include "document/check.h"
#include "document/record.h"
#include "extract/rule_tables.h"
#include "extract/text_flow.h"

namespace sohoa::extract {

/// The date of the document against today and against the years of its subject.
[[nodiscard]] std::vector<Check> check_own_date(const Fields& fields,
                                                std::optional<std::chrono::year_month_day> today,
                                                const Rules::Impl& rules);

/// Cited documents that are younger than the document itself.
[[nodiscard]] std::vector<Check> check_cited_dates(const Fields& fields, const Rules::Impl& rules);

/// "ngày 31/6/2021" in the running text; the date line, whose slots are judged elsewhere, is left out.
[[nodiscard]] std::vector<Check> check_calendar(const TextFlow& flow, const Fields& fields,
                                                const std::vector<Page>& pages,
                                                const Rules::Impl& rules);

}  // namespace sohoa::extract
