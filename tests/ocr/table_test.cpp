#include "ocr/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sohoa::ocr {
namespace {

using testing::ElementsAre;

cv::Rect level(int from, int to, int y) {
  return {from, y, to - from, 2};
}
cv::Rect upright(int x, int from, int to) {
  return {x, from, 2, to - from};
}

TEST(FindTables, FindsNoTableInARuleUnderAHeading) {
  EXPECT_TRUE(find_tables({level(100, 300, 50), level(600, 800, 52)}, 8).empty());
}

TEST(FindTables, ReadsCellsRowByRow) {
  const auto tables = find_tables({level(0, 200, 0), level(0, 200, 50), level(0, 200, 100),
                                   upright(0, 0, 100), upright(80, 0, 100), upright(198, 0, 100)},
                                  8);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_THAT(tables[0].cells, ElementsAre(cv::Rect(1, 1, 80, 50), cv::Rect(81, 1, 118, 50),
                                           cv::Rect(1, 51, 80, 50), cv::Rect(81, 51, 118, 50)));
}

TEST(FindTables, JoinsCellsWhereTheRuleIsMissing) {
  const auto tables =
      find_tables({level(0, 200, 0), level(0, 200, 50), level(0, 200, 100), upright(0, 0, 100),
                   upright(80, 52, 100), upright(140, 0, 100), upright(198, 0, 100)},
                  8);
  ASSERT_EQ(tables.size(), 1U);
  ASSERT_EQ(tables[0].cells.size(), 5U);
  EXPECT_EQ(tables[0].cells[0], cv::Rect(1, 1, 140, 50));
}

TEST(FindTables, TellsTwoTablesApart) {
  std::vector<cv::Rect> rules;
  for (const int top : {0, 500}) {
    for (const int y : {0, 50, 100}) rules.push_back(level(0, 200, top + y));
    for (const int x : {0, 80, 198}) rules.push_back(upright(x, top, top + 100));
  }
  EXPECT_EQ(find_tables(rules, 8).size(), 2U);
}

}  // namespace
}  // namespace sohoa::ocr
