#include "normalize/day_and_month.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::normalize {
namespace {

std::string settled(const char* line) {
  std::vector<Line> lines{line_from_text(line)};
  settle_days_and_months(lines);
  return text(lines[0]);
}

TEST(NumberWithLetters, IsNoneForNumbersWordsAndWhatIsTooLarge) {
  for (const char* read : {"", "11", "05", "II", "O", "là", "l3", "9I", "1l1", "OO", "0O", "x1"}) {
    EXPECT_FALSE(number_with_letters(read, 12)) << read;
  }
}

TEST(NumberWithLetters, TakesLettersForTheDigitsTheyLookLike) {
  EXPECT_EQ(number_with_letters("I1", 12), "11");
  EXPECT_EQ(number_with_letters("1l", 12), "11");
  EXPECT_EQ(number_with_letters("1O", 12), "10");
  EXPECT_EQ(number_with_letters("Ø7", 12), "07");
  EXPECT_EQ(number_with_letters("1Š", 31), "15");
  EXPECT_EQ(number_with_letters("3l", 31), "31");
  EXPECT_EQ(number_with_letters("Š", 12), "5");
  EXPECT_EQ(number_with_letters("I", 12), std::nullopt) << "a numeral";
}

TEST(SettleDaysAndMonths, NeedsTheWordsOfADateOnBothSides) {
  EXPECT_EQ(settled("phòng I1 năm nay"), "phòng I1 năm nay");
  EXPECT_EQ(settled("tháng I1 tới"), "tháng I1 tới");
  EXPECT_EQ(settled("tháng II năm 2021"), "tháng II năm 2021");
  EXPECT_EQ(settled("ngày 12 tháng 5 năm 2021"), "ngày 12 tháng 5 năm 2021");
}

TEST(SettleDaysAndMonths, TakesStrokesBetweenADayAndAYearForDigits) {
  EXPECT_EQ(settled("ngày 9 tháng II năm 2021,"), "ngày 9 tháng 11 năm 2021,");
  EXPECT_EQ(settled("ngày 9 tháng I năm 2021"), "ngày 9 tháng 1 năm 2021");
  EXPECT_EQ(settled("ngày 9 tháng II năm nay"), "ngày 9 tháng II năm nay");
  EXPECT_EQ(settled("ngày 9 tháng III năm 2021"), "ngày 9 tháng III năm 2021");
}

TEST(SettleDaysAndMonths, MendsDayAndMonth) {
  EXPECT_EQ(settled("Ngày 1O tháng l1 năm 2021,"), "Ngày 10 tháng 11 năm 2021,");
  EXPECT_EQ(settled("ngày 14 tháng Š năm 2013"), "ngày 14 tháng 5 năm 2013");
}

TEST(SettleDaysAndMonths, KeepsWhatWasReadAndTellsTheReason) {
  std::vector<Line> lines{line_from_text("ngày Ø7 tháng"), line_from_text("I2 năm 2020")};
  settle_days_and_months(lines);
  EXPECT_EQ(lines[0].words[1].raw, "Ø7");
  EXPECT_EQ(lines[0].words[1].reason, "letter-for-digit");
  EXPECT_EQ(text(lines[1]), "12 năm 2020");
}

}  // namespace
}  // namespace sohoa::normalize
