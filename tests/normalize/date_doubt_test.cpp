#include "normalize/date_doubt.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

TEST(DoubtedDate, IsNoneForNumbersAndDates) {
  for (const char* digits : {"", "12345", "15/6/2022", "151602022", "321612022", "1511312022",
                             "151611822", "15161202", "99999999999", "2512345678"}) {
    EXPECT_FALSE(doubted_date(digits)) << digits;
  }
}

TEST(DoubtedDate, PutsStrokesWhereOnesWereRead) {
  EXPECT_EQ(doubted_date("151612022"), "15/6/2022");
  EXPECT_EQ(doubted_date("0111212020"), "01/12/2020");
  EXPECT_EQ(doubted_date("51612022"), "5/6/2022");
}

TEST(DoubtedDate, IsNoneWhereTwoDatesFit) {
  EXPECT_FALSE(doubted_date("111112022"));  // 1/11/2022 or 11/1/2022
}

TEST(MarkDoubtfulDates, SuggestsAndChangesNoDigit) {
  std::vector<Line> lines{line_from_text("từ ngày (151612022) đến ngày 14/9/2022, 250 hồ sơ")};
  mark_doubtful_dates(lines);
  EXPECT_EQ(text(lines[0]), "từ ngày (151612022) đến ngày 14/9/2022, 250 hồ sơ");
  const Word& word = lines[0].words[2];
  EXPECT_EQ(word.reason, "doubtful-date");
  ASSERT_EQ(word.alternatives.size(), 1U);
  EXPECT_EQ(word.alternatives[0].text, "(15/6/2022)");
  EXPECT_LE(word.confidence.value(), 0.5);
  EXPECT_TRUE(lines[0].words[5].reason.empty());
}

}  // namespace
}  // namespace sohoa::normalize
