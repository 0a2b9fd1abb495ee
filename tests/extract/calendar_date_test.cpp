#include <gtest/gtest.h>

#include "example.h"
#include "extract/calendar_date.h"

namespace sohoa::extract::test {
namespace {

TEST(Dates, FollowTheirTable) {
  for (const TableRow& row : read_table("calendar_date.tsv")) {
    ASSERT_EQ(row.columns.size(), 3u) << row.where;
    const std::string why = row.where + ": " + row.columns[2];
    const auto place = parse_date(glyphs(row.columns[0]), 0);
    if (row.columns[1] == "-") {
      EXPECT_FALSE(place) << why;
      continue;
    }
    ASSERT_TRUE(place) << why;
    EXPECT_EQ(place->readable ? iso(place->date) : "?", row.columns[1]) << why;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
