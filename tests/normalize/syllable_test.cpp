#include "normalize/syllable.h"

#include <gtest/gtest.h>

#include <string>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "tests/text_table.h"

namespace {

using sohoa::ToneSchool;
using sohoa::normalize::is_vietnamese_syllable;
using sohoa::normalize::vietnamese_share;

TEST(IsVietnameseSyllable, FollowsTheTable) {
  for (const auto& [word, expected, why, place] :
       sohoa::tests::text_cases("normalize/syllable.tsv")) {
    EXPECT_EQ(is_vietnamese_syllable(word), expected == "yes")
        << place << ": " << word << ": " << why;
  }
}

TEST(IsVietnameseSyllable, DoesNotMindCaseAndSchool) {
  for (const auto& [word, expected, why, place] :
       sohoa::tests::text_cases("normalize/syllable.tsv")) {
    if (expected != "yes") continue;
    EXPECT_TRUE(is_vietnamese_syllable(sohoa::to_upper(word))) << place;
    EXPECT_TRUE(is_vietnamese_syllable(place_tone_marks(word, ToneSchool::Old))) << place;
    EXPECT_TRUE(is_vietnamese_syllable(place_tone_marks(word, ToneSchool::New))) << place;
  }
}

TEST(IsVietnameseSyllable, RefusesNothing) {
  EXPECT_FALSE(is_vietnamese_syllable(""));
}

TEST(VietnameseShare, IsHighForRightText) {
  EXPECT_GT(vietnamese_share("Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện công tác năm 2021"),
            0.95);
}

TEST(VietnameseShare, IsLowForTextThatLostItsDiacritics) {
  EXPECT_LT(vietnamese_share("Uy ban nhan dan tinh bao cao ket qua thuc hien cong tac nam 2021"),
            0.1);
}

TEST(VietnameseShare, IsLowForEnglish) {
  EXPECT_LT(vietnamese_share("The committee has reported the results of this year's work"), 0.1);
}

TEST(VietnameseShare, LeavesAbbreviationsAndNumbersOut) {
  EXPECT_DOUBLE_EQ(vietnamese_share("CCHC và HĐND 2021"), vietnamese_share("và"));
}

TEST(VietnameseShare, IsNothingForTextWithoutWords) {
  EXPECT_EQ(vietnamese_share("12 - 7, 5%"), 0);
}

}  // namespace
