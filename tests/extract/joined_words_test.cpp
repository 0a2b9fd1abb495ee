#include "extract/joined_words.h"

#include <gtest/gtest.h>

namespace sohoa::extract::test {
namespace {

TEST(WithWordsApart, PartsWordsThatAreTwoSyllables) {
  EXPECT_EQ(with_words_apart("TỈNH ANSÙNG"), "TỈNH AN SÙNG");
  EXPECT_EQ(with_words_apart("HỘI ĐỒNG NHÂNDÂN"), "HỘI ĐỒNG NHÂN DÂN");
  EXPECT_EQ(with_words_apart("UBNDTỈNH AN SÙNG"), "UBND TỈNH AN SÙNG");
}

TEST(WithWordsApart, LeavesWordsCodesAndSigns) {
  for (const char* text :
       {"NGHIỆP", "UBND", "Khe Mẫu,", "QĐ-UBND", "PETROLIMEX", "  hai  blanks ", ""}) {
    EXPECT_EQ(with_words_apart(text), text);
  }
}

TEST(WithWordsApart, PartsThreeSyllables) {
  EXPECT_EQ(with_words_apart("BANTỔCHỨC"), "BAN TỔ CHỨC");
  EXPECT_EQ(with_words_apart("SỞ NỘI VỤVĨNHHẠC"), "SỞ NỘI VỤ VĨNH HẠC");
  EXPECT_EQ(with_words_apart("SỞNỘI"), "SỞNỘI") << "Sở Nội, Sởn Ội";
}

TEST(WithWordsApart, LeavesWordsThatCanBePartedInTwoWays) {
  EXPECT_EQ(with_words_apart("HOÀNGANH"), "HOÀNGANH") << "Hoàng Anh, Hoàn Ganh";
}

TEST(WordsApart, PartTheKindOfAUnitFromItsName) {
  EXPECT_EQ(with_words_apart("ỦY BAN TỈNHANSÙNG"), "ỦY BAN TỈNH AN SÙNG");
}

}  // namespace
}  // namespace sohoa::extract::test
