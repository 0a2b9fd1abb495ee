#include "ocr/slot_evidence.h"

#include <gtest/gtest.h>

namespace sohoa::ocr {
namespace {

TEST(OfEitherBorder, IsSureWhereBothAgree) {
  const auto readings = of_either_border({{"71", 0.96}, {"7", 0.01}}, {{"71", 0.94}});
  ASSERT_FALSE(readings.empty());
  EXPECT_EQ(readings[0].digits, "71");
  EXPECT_GT(readings[0].probability, 0.93);
}

TEST(OfEitherBorder, IsSureOfNeitherWhereTheyDiffer) {
  const auto readings = of_either_border({{"22", 0.98}}, {{"229", 0.97}});
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_LT(readings[0].probability, 0.6);
  EXPECT_GT(readings[1].probability, 0.4);
}

TEST(OfEitherBorder, ForgetsABorderUpToWhichNothingCanBeRead) {
  const auto readings = of_either_border({{"4532", 0.95}}, {{"453203", 0.02}});
  EXPECT_EQ(readings[0].digits, "4532");
  EXPECT_GT(readings[0].probability, 0.9);
  EXPECT_TRUE(of_either_border({}, {}).empty());
}

TEST(Support, MakesWhatThePageWasReadAsLikelier) {
  std::vector<SlotReading> readings = {{"742", 0.5}, {"1742", 0.45}};
  support(readings, "1742", 0.5);
  EXPECT_EQ(readings[0].digits, "1742");
  EXPECT_GT(readings[0].probability, 0.85);
  EXPECT_LT(readings[0].probability + readings[1].probability, 1);
}

TEST(Support, KnowsThatADayMayHaveAZero) {
  std::vector<SlotReading> readings = {{"08", 0.78}};
  support(readings, "8", 0.5);
  EXPECT_GT(readings[0].probability, 0.95);
}

TEST(Support, HearsLettersThatAreLikeDigits) {
  std::vector<SlotReading> readings = {{"11", 0.7}, {"1", 0.1}};
  support(readings, "II", 0.5);
  EXPECT_EQ(readings[0].digits, "11");
  EXPECT_GT(readings[0].probability, 0.9);
}

TEST(Support, IsStrongerWhereThePageWasReadSurely) {
  std::vector<SlotReading> readings = {{"14", 0.94}, {"19", 0.05}};
  support(readings, "19", 0.4);
  EXPECT_EQ(readings[0].digits, "14");
  readings = {{"14", 0.94}, {"19", 0.05}};
  support(readings, "T9", 0.93);
  EXPECT_EQ(readings[0].digits, "19");
  EXPECT_LT(readings[0].probability, 0.8);
}

TEST(RunsIntoYear, WhereTheReadingGoesOnBehindWhatThePageSays) {
  EXPECT_TRUE(runs_into_year("14512", "145", "/2019/NĐ-CP"));
  EXPECT_FALSE(runs_into_year("145", "145", "/2019/NĐ-CP"));
  EXPECT_FALSE(runs_into_year("145", "14", "/QĐ-UBND")) << "a pen whose end the page has lost";
  EXPECT_FALSE(runs_into_year("145", "", "/2019/NĐ-CP"));
}

TEST(SupportAgain, IsWorthLess) {
  std::vector<SlotReading> readings = {{"11", 0.5}, {"1", 0.5}};
  support_again(readings, "1]");
  EXPECT_EQ(readings[0].digits, "11");
  EXPECT_NEAR(readings[0].probability, 2.0 / 3, 0.01);
}

TEST(Support, DoesNotCountSpecks) {
  std::vector<SlotReading> readings = {{"25", 0.89}};
  support(readings, "2Š -", 0.4);
  EXPECT_GT(readings[0].probability, 0.95);
}

TEST(MayBe, ComparesGlyphByGlyph) {
  EXPECT_TRUE(may_be("1Š", "15"));
  EXPECT_TRUE(may_be("TÔ", "10"));
  EXPECT_FALSE(may_be("II", "1"));
  EXPECT_FALSE(may_be("Ä2", "12"));
  EXPECT_FALSE(may_be("", "1"));
}

TEST(Support, LeavesReadingsThatNobodyShares) {
  std::vector<SlotReading> readings = {{"12", 0.6}};
  const std::vector<SlotReading> before = readings;
  support(readings, "l3", 0.5);
  support(readings, "112", 0.5);
  support(readings, "", 0.5);
  EXPECT_EQ(readings, before);
}

TEST(LacksADigit, WhereTheFormWantsAZero) {
  EXPECT_TRUE(lacks_a_digit("9", SlotRole::Number));
  EXPECT_TRUE(lacks_a_digit("2", SlotRole::Day));
  EXPECT_TRUE(lacks_a_digit("1", SlotRole::Month));
  EXPECT_FALSE(lacks_a_digit("3", SlotRole::Month));
  EXPECT_FALSE(lacks_a_digit("09", SlotRole::Number));
  EXPECT_FALSE(lacks_a_digit("12", SlotRole::Day));
}

}  // namespace
}  // namespace sohoa::ocr
