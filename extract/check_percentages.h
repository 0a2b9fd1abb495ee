#pragma once

/// Shares that do not agree with their percentage: "30228/36052, đạt 98,2%" (it is 83,8 %).
///
/// Only forms in which the percentage can be nothing but that share: "12/15 xã (80%)", "12/15, đạt 80%",
/// "12/15 hồ sơ, chiếm tỷ lệ 80%". Rounding and cutting off are both right.
/// Tested by tests/extract/check_percentages_test.cpp (cases in check_percentages.tsv).

#include <vector>

#include "document/check.h"
#include "document/page.h"
#include "extract/rule_tables.h"
#include "extract/text_flow.h"

namespace sohoa::extract {

[[nodiscard]] std::vector<Check> check_percentages(const TextFlow& flow,
                                                   const std::vector<Page>& pages,
                                                   const Rules::Impl& rules);

}  // namespace sohoa::extract
