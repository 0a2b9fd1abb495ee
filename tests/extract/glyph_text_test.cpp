#include "extract/glyph_text.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace sohoa::extract::test {
namespace {

TEST(Fold, DropsCaseDiacriticsAndTheBarOfD) {
  EXPECT_EQ(fold("Độc LẬP"), U"doc lap");
}

TEST(Fold, MakesDashesQuotesAndBlanksAlike) {
  EXPECT_EQ(fold("A–B—C-D“x”\u00A0y⁄z"), U"a-b-c-d\"x\" y/z");
}

TEST(Fold, KeepsDigitsAndSigns) {
  EXPECT_EQ(fold("33/2021;"), U"33/2021;");
}

TEST(Compact, KeepsLettersAndDigits) {
  EXPECT_EQ(compact(U"tp. h-c 12"), U"tphc12");
}

TEST(ShareASet, IsForLettersThatAreTakenForEachOther) {
  constexpr std::array<std::u32string_view, 2> kSets{U"il1", U"dđb"};
  EXPECT_TRUE(share_a_set(U'1', U'i', kSets));
  EXPECT_TRUE(share_a_set(U'b', U'b', kSets));
  EXPECT_FALSE(share_a_set(U'1', U'b', kSets)) << "each in another";
  EXPECT_FALSE(share_a_set(U'x', U'x', kSets)) << "in none";
}

TEST(Skip, StopsAtTheEndsOfTheText) {
  EXPECT_EQ(skip_blanks(U"so:  12", 3), 5u);
  EXPECT_EQ(skip_blanks(U"so:  ", 3), 5u);
  EXPECT_EQ(skip_blanks(U"so", 7), 7u);
  EXPECT_EQ(skip_back(U"so : 12", 5, U" :"), 2u);
  EXPECT_EQ(skip_back(U" : 12", 3, U" :"), 0u);
}

TEST(GlyphText, HasAFoldedTwinOfTheSameLength) {
  GlyphText text;
  text.append("Số:");
  text.append("QĐ–UBND");
  EXPECT_EQ(text.folded.size(), text.printed.size());
  EXPECT_EQ(text.word.size(), text.printed.size());
  EXPECT_EQ(text.folded, U"so: qd-ubnd");
  EXPECT_EQ(text.words(), 2u);
  EXPECT_EQ(text.word[text.size() - 1], 1u);
}

TEST(GlyphText, JoinsWordsWithoutABlankWhenToldTo) {
  GlyphText text;
  text.append("19/QĐ-");
  text.append("UBND", true);
  EXPECT_EQ(text.slice(0, text.size()), "19/QĐ-UBND");
  EXPECT_EQ(text.words(), 2u);
}

TEST(GlyphText, SlicesWithoutBlanksAtTheEnds) {
  GlyphText text;
  text.append("một");
  text.append("hai");
  EXPECT_EQ(text.slice(3, 100), "hai");
  EXPECT_EQ(text.slice(5, 2), "");
}

}  // namespace
}  // namespace sohoa::extract::test
