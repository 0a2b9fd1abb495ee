#include "normalize/roman_numeral.h"

#include <gtest/gtest.h>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

TEST(RomanNumeral, IsReadBackAsItWasWritten) {
  for (int value = 1; value <= kMaxRoman; ++value) {
    const std::u32string letters = to_utf32(roman_numeral(value));
    EXPECT_EQ(roman_value(letters), value);
    EXPECT_TRUE(may_be_roman(letters, value)) << value;
  }
  EXPECT_EQ(roman_numeral(14), "XIV");
}

TEST(RomanNumeral, HasOneRightForm) {
  for (const auto* const wrong : {U"", U"IIII", U"VV", U"IVI", U"iv", U"1", U"IIV"}) {
    EXPECT_EQ(roman_value(wrong), std::nullopt);
  }
}

TEST(RomanNumeral, IsRecognisedInShapesThatLookLikeIt) {
  EXPECT_TRUE(may_be_roman(U"|", 1));
  EXPECT_TRUE(may_be_roman(U"IT", 2));
  EXPECT_TRUE(may_be_roman(U"H", 2));
  EXPECT_TRUE(may_be_roman(U"I1l", 3));
  EXPECT_TRUE(may_be_roman(U"1V", 4));
  EXPECT_FALSE(may_be_roman(U"IT", 3));
  EXPECT_FALSE(may_be_roman(U"2", 2));
  EXPECT_FALSE(may_be_roman(U"", 1));
}

TEST(RomanNumeral, MayHaveLostALetter) {
  EXPECT_TRUE(may_be_roman_cut(U"1", 2));
  EXPECT_TRUE(may_be_roman_cut(U"V", 4));
  EXPECT_FALSE(may_be_roman_cut(U"1", 3));
  EXPECT_FALSE(may_be_roman_cut(U"", 1));
}

}  // namespace
}  // namespace sohoa::normalize
