#include "extract/table_spelling.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

const Phrases& phrases() {
  return rules().impl().phrases;
}

TEST(TableSpelling, GivesTheCaseOfTheTable) {
  const auto found = table_spelling(U"SỞ NỘI VỤ", phrases());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->text, "Sở Nội vụ");
  EXPECT_TRUE(found->exact);
}

TEST(TableSpelling, KeepsTheSchoolOfTonePlacement) {
  EXPECT_EQ(table_spelling(U"UỶ BAN NHÂN DÂN", phrases())->text, "Uỷ ban nhân dân");
}

TEST(TableSpelling, MendsDiacriticsWhereASingleEntryHasTheseLetters) {
  const auto found = table_spelling(U"CÀN THƠ", phrases());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->text, "Cần Thơ");
  EXPECT_FALSE(found->exact);
}

TEST(TableSpelling, ChoosesNothingBetweenTwoEntries) {
  const Phrases two{{U"ha tien", {"Hà Tiên", "Hạ Tiến"}}};
  EXPECT_FALSE(table_spelling(U"HA TIEN", two));
  EXPECT_EQ(table_spelling(U"HÀ TIÊN", two)->text, "Hà Tiên");
}

TEST(SimilarSpelling, MendsLongPhrasesOnly) {
  EXPECT_EQ(similar_spelling(U"ỦY BANN ÂN DÂN", phrases())->text, "Ủy ban nhân dân");
  EXPECT_FALSE(similar_spelling(U"SỞ Y TE", phrases()));
}

TEST(SpellingWithLostWord, FindsTheOnlyPhraseWithTheOtherWords) {
  EXPECT_EQ(spelling_with_lost_word(U"ỦY BAN NHÂN", phrases())->text, "Ủy ban nhân dân");
  EXPECT_EQ(spelling_with_lost_word(U"SỞ NÔNG NGHIỆP PHÁT TRIỂN NÔNG THÔN", phrases())->text,
            "Sở Nông nghiệp và Phát triển nông thôn");
}

TEST(SpellingWithLostWord, ChangesNoShortPhraseAndChoosesNothing) {
  EXPECT_FALSE(spelling_with_lost_word(U"SỞ NỘI", phrases()));
  const Phrases two{{U"ban quan ly cho", {"Ban Quản lý chợ"}},
                    {U"ban quan ly rung", {"Ban Quản lý rừng"}}};
  EXPECT_FALSE(spelling_with_lost_word(U"BAN QUẢN LÝ", two));
}

TEST(SpellingWithLostFirstWord, FindsTheOnlyPhraseThatEndsSo) {
  EXPECT_EQ(spelling_with_lost_first_word(U"BAN NHÂN DÂN", phrases())->text, "Ủy ban nhân dân");
  EXPECT_FALSE(spelling_with_lost_first_word(U"NHÂN DÂN", phrases())) << "too short";
  const Phrases two{{U"so giao duc va dao tao", {"Sở Giáo dục và Đào tạo"}},
                    {U"bo giao duc va dao tao", {"Bộ Giáo dục và Đào tạo"}}};
  EXPECT_FALSE(spelling_with_lost_first_word(U"GIÁO DỤC VÀ ĐÀO TẠO", two));
}

}  // namespace
}  // namespace sohoa::extract::test
