#include <gtest/gtest.h>

#include "example.h"
#include "extract/number_line.h"

namespace sohoa::extract::test {
namespace {

TEST(NumberLines, FollowTheirTable) {
  for (const TableRow& row : read_table("number_line.tsv")) {
    ASSERT_EQ(row.columns.size(), 5u) << row.where;
    const std::string why = row.where + ": " + row.columns[4];
    const auto line = parse_number_line(piece(row.columns[0]), rules().impl());
    EXPECT_EQ(line ? line->notation.text : "-", row.columns[2]) << why;
    if (!line) continue;
    EXPECT_EQ(line->number ? line->number->text : "", row.columns[1]) << why;
    const auto flagged = [&](const char* flag) {
      return row.columns[3].find(flag) != std::string::npos;
    };
    EXPECT_EQ(line->apart, flagged("apart")) << why;
    EXPECT_EQ(line->blank_slot, flagged("blank")) << why;
    EXPECT_EQ(!line->labelled, flagged("unlabelled")) << why;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
