#include "ocr/digit_path.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sohoa::ocr {
namespace {

/// A run that is `character` by `probability`, a little of everything else, and else none.
DigitRun run(std::size_t first, std::size_t end, char character, double probability) {
  DigitRun result{first, end, {}};
  constexpr double kOther = 1e-5;
  result.log_probabilities.fill(static_cast<float>(std::log(kOther)));
  result.log_probabilities[kDigitClasses.find(character)] =
      static_cast<float>(std::log(probability));
  const double none = 1 - probability - kOther * (kDigitOutputs - 2);
  result.log_probabilities[kNoDigit] = static_cast<float>(std::log(none));
  return result;
}

std::string best(const std::vector<DigitRun>& runs, std::size_t pieces, SlotRole role) {
  const std::vector<SlotReading> readings = sum_paths(runs, pieces, role);
  return readings.empty() ? "" : readings.front().digits;
}

TEST(SumPaths, JoinsPiecesWhereTheirUnionIsADigit) {
  const std::vector<DigitRun> runs = {run(0, 1, '1', 0.2), run(1, 2, '1', 0.2),
                                      run(0, 2, '4', 0.99), run(2, 3, '7', 0.98)};
  EXPECT_EQ(best(runs, 3, SlotRole::Number), "47");
}

TEST(SumPaths, KeepsPiecesApartWhereTheirUnionIsNone) {
  const std::vector<DigitRun> runs = {run(0, 1, '1', 0.97), run(1, 2, '1', 0.97),
                                      run(0, 2, '4', 0.02)};
  EXPECT_EQ(best(runs, 2, SlotRole::Number), "11");
}

TEST(SumPaths, LeavesOutWhatIsNoDigit) {
  const std::vector<DigitRun> runs = {run(0, 1, '1', 0.02), run(1, 2, '8', 0.99),
                                      run(2, 3, '1', 0.01)};
  EXPECT_EQ(best(runs, 3, SlotRole::Number), "8");
}

TEST(SumPaths, AddsUpWaysThatSpellTheSame) {
  // "7" by piece 0 alone, by piece 1 alone, by both: none is sure, together they are.
  const std::vector<DigitRun> runs = {run(0, 1, '7', 0.6), run(1, 2, '7', 0.6),
                                      run(0, 2, '7', 0.6)};
  const std::vector<SlotReading> readings = sum_paths(runs, 2, SlotRole::Month);
  ASSERT_FALSE(readings.empty());
  EXPECT_EQ(readings.front().digits, "7");
  const double odds = 0.6 / 0.4;
  // Ways: nothing (1), three times "7", and "77", which is no month but keeps its share.
  EXPECT_NEAR(readings.front().probability, 3 * odds / (1 + 3 * odds + odds * odds), 0.01);
}

TEST(SumPaths, ReadsOnlyDaysInTheSlotOfADay) {
  DigitRun first = run(0, 1, '9', 0.68);
  first.log_probabilities[kNoDigit] = static_cast<float>(std::log(0.02));
  first.log_probabilities[kDigitClasses.find('2')] = static_cast<float>(std::log(0.3));
  const std::vector<DigitRun> runs = {first, run(1, 2, '4', 0.99)};
  EXPECT_EQ(best(runs, 2, SlotRole::Number), "94");
  EXPECT_EQ(best(runs, 2, SlotRole::Day), "24");
}

TEST(SumPaths, AllowsALetterBehindANumberOnly) {
  const std::vector<DigitRun> runs = {run(0, 1, '3', 0.99), run(1, 2, 'B', 0.99)};
  EXPECT_EQ(best(runs, 2, SlotRole::Number), "3B");
  EXPECT_EQ(best(runs, 2, SlotRole::Day), "3");
}

TEST(SumPaths, ReadsNothingOutOfNothing) {
  EXPECT_TRUE(sum_paths({}, 0, SlotRole::Number).empty());
  EXPECT_TRUE(sum_paths({}, 3, SlotRole::Number).empty());
}

TEST(MayStand, KnowsCalendarAndNumbers) {
  EXPECT_TRUE(may_stand("07", SlotRole::Day));
  EXPECT_TRUE(may_stand("31", SlotRole::Day));
  EXPECT_FALSE(may_stand("32", SlotRole::Day));
  EXPECT_FALSE(may_stand("00", SlotRole::Day));
  EXPECT_TRUE(may_stand("12", SlotRole::Month));
  EXPECT_FALSE(may_stand("13", SlotRole::Month));
  EXPECT_TRUE(may_stand("2024", SlotRole::Year));
  EXPECT_FALSE(may_stand("204", SlotRole::Year));
  EXPECT_TRUE(may_stand("01", SlotRole::Number));
  EXPECT_TRUE(may_stand("30c", SlotRole::Number));
  EXPECT_FALSE(may_stand("c", SlotRole::Number));
  EXPECT_FALSE(may_stand("", SlotRole::Number));
  EXPECT_FALSE(may_stand("1234567", SlotRole::Number));
}

}  // namespace
}  // namespace sohoa::ocr
