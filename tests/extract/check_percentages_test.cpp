#include "extract/check_percentages.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

TEST(CheckPercentages, FollowTheirTable) {
  for (const TableRow& row : read_table("check_percentages.tsv")) {
    ASSERT_EQ(row.columns.size(), 3u) << row.where;
    const std::string why = row.where + ": " + row.columns[2];
    const Document document = document_from_text(row.columns[0]);
    const TextFlow body = body_flow(document);
    const auto checks = check_percentages(body, document.pages, rules().impl());
    if (row.columns[1] == "-") {
      EXPECT_TRUE(checks.empty()) << why;
      continue;
    }
    ASSERT_EQ(checks.size(), 1u) << why;
    EXPECT_EQ(checks[0].suggestion, row.columns[1]) << why;
    EXPECT_EQ(checks[0].code, "percentage-mismatch") << why;
    EXPECT_FALSE(checks[0].evidence.empty()) << why;
  }
}

TEST(CheckPercentages, TellWhereTheyStandOverTheEndOfALine) {
  const Document document =
      document_from_text("Tổng số đã trả đúng hạn là 30228/36052,\nđạt 98,2%.");
  const TextFlow body = body_flow(document);
  const auto checks = check_percentages(body, document.pages, rules().impl());
  ASSERT_EQ(checks.size(), 1u);
  ASSERT_EQ(checks[0].evidence.size(), 2u);
  EXPECT_EQ(checks[0].evidence[0].line_index, 0);
  EXPECT_EQ(checks[0].evidence[1].line_index, 1);
}

}  // namespace
}  // namespace sohoa::extract::test
