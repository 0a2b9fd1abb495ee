#include "extract/check_pages.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

/// A file whose pages bear these numbers; 0: none could be read.
std::vector<Check> checks_of(const std::vector<int>& printed) {
  Record record;
  int page_number = 0;
  for (const int number : printed) {
    Page page;
    page.page_number = ++page_number;
    record.document.pages.push_back(page);
    if (number == 0) continue;
    record.structure.running.push_back({.kind = RunningKind::PageNumber,
                                        .text = "- " + std::to_string(number) + " -",
                                        .place = {.page_number = page_number, .line_index = 0}});
  }
  return check_pages(record, rules().impl());
}

TEST(CheckPages, LeavesAWholeDocumentAlone) {
  EXPECT_TRUE(checks_of({}).empty());
  EXPECT_TRUE(checks_of({0, 2, 3, 4}).empty());
  EXPECT_TRUE(checks_of({0, 2, 0, 4, 5}).empty());
  EXPECT_TRUE(checks_of({5, 6, 7}).empty());
}

TEST(CheckPages, FlagsAGap) {
  const std::vector<Check> checks = checks_of({0, 2, 3, 5, 6});
  ASSERT_EQ(checks.size(), 1u);
  EXPECT_EQ(checks[0].code, "page-missing");
  EXPECT_EQ(checks[0].message, "printed page number 3 is followed by 5: pages may be missing");
  ASSERT_EQ(checks[0].evidence.size(), 2u);
  EXPECT_EQ(checks[0].evidence[0].page_number, 3);
  EXPECT_EQ(checks[0].evidence[1].page_number, 4);
}

TEST(CheckPages, DoesNotTrustASingleNumber) {
  EXPECT_TRUE(checks_of({0, 2, 8, 4, 5}).empty());
  EXPECT_TRUE(checks_of({0, 2, 3, 5}).empty());
}

TEST(CheckPages, LeavesANewCountAlone) {
  EXPECT_TRUE(checks_of({0, 2, 3, 1, 2, 3}).empty());
  EXPECT_TRUE(checks_of({0, 2, 101, 102}).empty());
}

}  // namespace
}  // namespace sohoa::extract::test
