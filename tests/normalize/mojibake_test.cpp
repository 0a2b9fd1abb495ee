#include "normalize/mojibake.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

TEST(UndoMojibake, LeavesOtherTextAlone) {
  for (const char* word : {"Việt", "café", "30°C", "Thuc", "hién", "été", "Ã", "», “Â"}) {
    EXPECT_EQ(undo_mojibake(word), std::nullopt) << word;
  }
}

TEST(UndoMojibake, LeavesCapitalsThatWouldBeBytesAlone) {
  for (const char* word : {"XÃ", "XÃ\u00A0", "“XÃ”", "NHÂN", "DÂN\u00A0", "DÂN,", "ÂN", "CÃ’"}) {
    EXPECT_EQ(undo_mojibake(word), std::nullopt) << word;
  }
}

TEST(UndoMojibake, GoesBackOnce) {
  EXPECT_EQ(undo_mojibake("Viá»‡t"), "Việt");
  EXPECT_EQ(undo_mojibake("(Ä‘á»™c"), "(độc");
  EXPECT_EQ(undo_mojibake("Æ°u"), "ưu");
  EXPECT_EQ(undo_mojibake("â€œHÃ²aâ€\u009D"), "“Hòa”");
}

TEST(UndoMojibake, GoesBackTwice) {
  EXPECT_EQ(undo_mojibake("ViÃ¡Â»â€¡t"), "Việt");
}

TEST(UndoMojibake, KnowsLatin1WithItsControls) {
  EXPECT_EQ(undo_mojibake("Vi\u00E1\u00BB\u0087t"), "Việt");
}

TEST(UndoMojibake, KnowsWindows1258) {
  EXPECT_EQ(undo_mojibake("nhĂ\u00A0"), "nhà");
}

TEST(UndoMojibake, PutsOneLostByteBackWhereOnlyOneFits) {
  EXPECT_EQ(undo_mojibake("ngÆ°á»i"), std::nullopt);
  EXPECT_EQ(undo_mojibake_that_lost_a_byte("ngÆ°á»i"), "người");
  EXPECT_EQ(undo_mojibake_that_lost_a_byte("kÃnh"), "kính");
  EXPECT_EQ(undo_mojibake_that_lost_a_byte("tá»"), std::nullopt) << "tề, tọ, tỏ and tờ fit";
  EXPECT_EQ(undo_mojibake_that_lost_a_byte("XÃ"), std::nullopt);
}

TEST(UndoMojibake, AsksForSyllables) {
  EXPECT_EQ(undo_mojibake("Ã©tude"), std::nullopt) << "étude is no Vietnamese";
}

}  // namespace
}  // namespace sohoa::normalize
