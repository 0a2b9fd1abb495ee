#include "ocr/print_metrics.h"

#include <gtest/gtest.h>

namespace sohoa::ocr {
namespace {

TEST(PlainLetters, KeepsTheNumberOfLetters) {
  EXPECT_EQ(plain_letters("Số⁄QĐ–1"), U"so/qd-1");
}

TEST(WidthEm, CountsLettersNotTheirMarks) {
  EXPECT_DOUBLE_EQ(width_em(U"ngày"), width_em(U"ngay"));
  EXPECT_NEAR(width_em(U"2021"), 2.0, 0.1);
  EXPECT_GT(width_em(U"UBND"), width_em(U"ubnd"));
  EXPECT_EQ(width_em(U""), 0);
}

}  // namespace
}  // namespace sohoa::ocr
