#include "normalize/homoglyph.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

TEST(FoldHomoglyphs, LeavesOurLettersAlone) {
  EXPECT_EQ(fold_homoglyphs("QĐ-UBND"), "QĐ-UBND");
  EXPECT_EQ(fold_homoglyphs("Hòa"), "Hòa");
}

TEST(FoldHomoglyphs, FoldsLettersAmongOurs) {
  EXPECT_EQ(fold_homoglyphs("QÐ-UBND"), "QĐ-UBND");
  EXPECT_EQ(fold_homoglyphs("Т\u043Eàn"), "Toàn") << "Cyrillic Т, о";
  EXPECT_EQ(fold_homoglyphs("\u039Dăm"), "Năm") << "Greek Ν";
  EXPECT_EQ(fold_homoglyphs("ðã"), "đã");
}

TEST(FoldHomoglyphs, FoldsAWholeWordThatIsASyllable) {
  EXPECT_EQ(fold_homoglyphs("\u0421\u043E"), "Co");
}

TEST(FoldHomoglyphs, LeavesRussianAndGreekAlone) {
  EXPECT_EQ(fold_homoglyphs("Россия"), "Россия");
  EXPECT_EQ(fold_homoglyphs("α-β"), "α-β");
}

}  // namespace
}  // namespace sohoa::normalize
