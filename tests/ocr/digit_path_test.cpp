#include "ocr/digit_path.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace sohoa::ocr {
namespace {

/// A run that is `character` by `probability`, a little of everything else, and else none or foreign,
/// one as probable as the other: then leaving it out costs nothing.
DigitRun run(std::size_t first, std::size_t end, char character, double probability) {
  DigitRun result{first, end, {}};
  constexpr double kOther = 1e-5;
  result.log_probabilities.fill(static_cast<float>(std::log(kOther)));
  result.log_probabilities[kDigitClasses.find(character)] =
      static_cast<float>(std::log(probability));
  const double none = (1 - probability - kOther * (kDigitOutputs - 3)) / 2;
  result.log_probabilities[kNoDigit] = static_cast<float>(std::log(none));
  result.log_probabilities[kForeign] = static_cast<float>(std::log(none));
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
  const std::vector<SlotReading> readings = sum_paths(runs, 2, SlotRole::Number);
  const auto seven = std::find_if(readings.begin(), readings.end(),
                                  [](const SlotReading& each) { return each.digits == "7"; });
  ASSERT_NE(seven, readings.end());
  const double odds = 0.6 / 0.2;
  // Ways: nothing (1), which is no number but keeps its share, three times "7", and "77".
  EXPECT_NEAR(seven->probability, 3 * odds / (1 + 3 * odds + odds * odds), 0.01);
}

TEST(SumPaths, LeavesOutWhatLooksForeignRatherThanLikeAPart) {
  DigitRun stroke = run(0, 1, '1', 0.3);
  stroke.log_probabilities[kNoDigit] = static_cast<float>(std::log(0.1));
  stroke.log_probabilities[kForeign] = static_cast<float>(std::log(0.6));
  EXPECT_EQ(best({stroke, run(1, 2, '8', 0.98)}, 2, SlotRole::Number), "8");
  stroke.log_probabilities[kNoDigit] = static_cast<float>(std::log(0.6));
  stroke.log_probabilities[kForeign] = static_cast<float>(std::log(0.1));
  EXPECT_EQ(best({stroke, run(1, 2, '8', 0.98)}, 2, SlotRole::Number), "18");
}

TEST(SumPaths, AddsUpSpellingsOfOneValue) {
  DigitRun zero = run(0, 1, '0', 0.7);
  const auto readings = sum_paths({zero, run(1, 2, '4', 0.999)}, 2, SlotRole::Day);
  ASSERT_FALSE(readings.empty());
  EXPECT_EQ(readings.front().digits, "04");
  EXPECT_GT(readings.front().probability, 0.99);
  EXPECT_TRUE(std::none_of(readings.begin(), readings.end(),
                           [](const SlotReading& each) { return each.digits == "4"; }));
}

TEST(SumPaths, ExpectsTwoDigitsInADate) {
  DigitRun stroke = run(0, 1, '1', 0.2);
  stroke.log_probabilities[kNoDigit] = static_cast<float>(std::log(0.3));
  stroke.log_probabilities[kForeign] = static_cast<float>(std::log(0.4));
  const std::vector<DigitRun> runs = {stroke, run(1, 2, '8', 0.98)};
  EXPECT_EQ(best(runs, 2, SlotRole::Day), "18");
  EXPECT_EQ(best(runs, 2, SlotRole::Number), "8");
}

TEST(SameValue, KnowsLeadingZerosAndLetters) {
  EXPECT_TRUE(same_value("04", "4"));
  EXPECT_TRUE(same_value("0030c", "30c"));
  EXPECT_FALSE(same_value("30", "30c"));
  EXPECT_FALSE(same_value("40", "4"));
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
