#include "document/word_rim.h"

#include <gtest/gtest.h>

namespace sohoa {
namespace {

TEST(WithinRim, LeavesTheSignsAroundAWordOut) {
  EXPECT_EQ(within_rim(U"(Nội"), U"Nội");
  EXPECT_EQ(within_rim(U"“vụ”;"), U"vụ");
  EXPECT_EQ(within_rim(U"12."), U"12");
}

TEST(WithinRim, KeepsTheSignsInIt) {
  EXPECT_EQ(within_rim(U"NC&KTGS,"), U"NC&KTGS");
  EXPECT_EQ(within_rim(U"33/BC-SNV"), U"33/BC-SNV");
}

TEST(WithinRim, IsEmptyWhereThereAreSignsAlone) {
  EXPECT_EQ(within_rim(U"—„"), U"");
  EXPECT_EQ(within_rim(U""), U"");
}

}  // namespace
}  // namespace sohoa
