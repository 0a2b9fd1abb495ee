#include "extract/check_totals.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<Check> checks_of(Rows rows) {
  Structure structure;
  Block block{.kind = BlockKind::Table};
  block.first = {.page_number = 2, .line_index = 7};
  block.rows = std::move(rows);
  structure.blocks = {block};
  return check_totals(structure, rules().impl());
}

const Rows kTable = {{"STT", "Xã", "Hồ sơ", "Tỷ lệ %"},
                     {"1", "Gò Dứa", "1.200", "50"},
                     {"2", "Bến Mít", "800", "60"},
                     {"", "Tổng cộng", "2.000", "55"}};

TEST(CheckTotals, LeavesARightTableAlone) {
  EXPECT_TRUE(checks_of(kTable).empty());
  EXPECT_TRUE(checks_of({}).empty());
}

TEST(CheckTotals, FlagsATotalThatIsNotTheSum) {
  Rows rows = kTable;
  rows[3][2] = "2.100";
  const auto checks = checks_of(rows);
  ASSERT_EQ(checks.size(), 1u);
  EXPECT_EQ(checks[0].code, "sum-mismatch");
  EXPECT_EQ(checks[0].suggestion, "2000");
  EXPECT_EQ(checks[0].evidence[0].page_number, 2);
  EXPECT_EQ(checks[0].evidence[0].line_index, 7);
}

TEST(CheckTotals, LeavesATableAloneWhoseRowsAreNotPlain) {
  Rows sub_totals = kTable;
  sub_totals[3][2] = "2.100";
  sub_totals[1][0] = "I";
  EXPECT_TRUE(checks_of(sub_totals).empty());
  Rows unread = kTable;
  unread[3][2] = "2.100";
  unread[1][2] = "l.200";
  EXPECT_TRUE(checks_of(unread).empty());
  Rows row_lost = kTable;
  row_lost[3][2] = "2.100";
  row_lost[2][0] = "3";
  EXPECT_TRUE(checks_of(row_lost).empty());
}

}  // namespace
}  // namespace sohoa::extract::test
