#include "extract/written_number.h"

#include <gtest/gtest.h>

namespace sohoa::extract::test {
namespace {

double value_of(std::u32string_view text) {
  const auto number = number_at(text, 0);
  EXPECT_TRUE(number);
  return number ? number->value : -1;
}

TEST(WrittenNumber, DotsDivideThousandsAndCommasDecimals) {
  EXPECT_DOUBLE_EQ(value_of(U"30.228"), 30228);
  EXPECT_DOUBLE_EQ(value_of(U"1.234.567,5"), 1234567.5);
  EXPECT_DOUBLE_EQ(value_of(U"98,2%"), 98.2);
  EXPECT_DOUBLE_EQ(value_of(U"98.2%"), 98.2);
  EXPECT_DOUBLE_EQ(value_of(U"0"), 0);
  EXPECT_EQ(number_at(U"98,25", 0)->decimals, 2);
}

TEST(WrittenNumber, TakesNothingThatIsNoNumber) {
  EXPECT_FALSE(number_at(U"", 0));
  EXPECT_FALSE(number_at(U"x1", 0));
  EXPECT_FALSE(number_at(U"1,2,3", 0));
  EXPECT_FALSE(number_at(U"1234567890123456", 0));
}

TEST(WrittenNumber, IsFoundFromItsEnd) {
  const auto number = number_before(U"co 30.228/", 9);
  ASSERT_TRUE(number);
  EXPECT_DOUBLE_EQ(number->value, 30228);
  EXPECT_EQ(number->begin, 3u);
  EXPECT_FALSE(number_before(U"co", 2));
}

TEST(WrittenNumber, IsWrittenWithACommaAgain) {
  EXPECT_EQ(written(83.846, 1), "83,8");
  EXPECT_EQ(written(2000, 0), "2000");
}

}  // namespace
}  // namespace sohoa::extract::test
