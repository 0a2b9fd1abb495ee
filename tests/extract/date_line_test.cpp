#include <gtest/gtest.h>

#include "example.h"
#include "extract/date_line.h"

namespace sohoa::extract::test {
namespace {

TEST(DateLines, FollowTheirTable) {
  for (const TableRow& row : read_table("date_line.tsv")) {
    ASSERT_EQ(row.columns.size(), 4u) << row.where;
    const std::string why = row.where + ": " + row.columns[3];
    const auto line = find_date_line(piece(row.columns[0]), rules().impl());
    const bool unreadable = line && line->date.date.year == 0;
    EXPECT_EQ(unreadable ? "unreadable" : line ? iso(line->date.date) : "-", row.columns[2]) << why;
    EXPECT_EQ(line ? line->place : "", row.columns[1]) << why;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
