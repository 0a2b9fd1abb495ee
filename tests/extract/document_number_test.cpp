#include <gtest/gtest.h>

#include "example.h"
#include "extract/document_number.h"

namespace sohoa::extract::test {
namespace {

TEST(DocumentNumbers, FollowTheirTable) {
  for (const TableRow& row : read_table("document_number.tsv")) {
    ASSERT_EQ(row.columns.size(), 5u) << row.where;
    const std::string why = row.where + ": " + row.columns[4];
    const auto number = parse_document_number(glyphs(row.columns[0]), 0, rules().impl());
    if (row.columns[1] == "-") {
      EXPECT_FALSE(number && !number->bare) << why;
      continue;
    }
    ASSERT_TRUE(number) << why;
    EXPECT_EQ(number->text, row.columns[1]) << why;
    EXPECT_EQ(number->notation, row.columns[2]) << why;
    EXPECT_EQ(number->type == nullptr ? "" : number->type->name, row.columns[3]) << why;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
