#include "normalize/sign_tidying.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

TEST(TidySigns, LeavesPlainWordsAlone) {
  EXPECT_EQ(tidy_signs("Quyết", false), "Quyết");
  EXPECT_EQ(tidy_signs("•", true), "•");
}

TEST(TidySigns, DropsWhatHasNoShape) {
  EXPECT_EQ(tidy_signs("Quy\u200Bết\uFEFF", false), "Quyết");
  EXPECT_EQ(tidy_signs("\u200B", false), "");
  EXPECT_EQ(tidy_signs("nghi\u00ADệp", false), "nghiệp");
}

TEST(TidySigns, PrintsASoftHyphenAtTheEndOfALine) {
  EXPECT_EQ(tidy_signs("KH\u00AD", true), "KH-");
  EXPECT_EQ(tidy_signs("KH\u00AD", false), "KH");
}

TEST(TidySigns, ShowsTheBulletsOfSymbolFonts) {
  EXPECT_EQ(tidy_signs("\uF0B7", false), "•");
  EXPECT_EQ(tidy_signs("\uE123", false), "\uE123") << "nobody knows";
}

TEST(TidySigns, TakesEverySlashForOne) {
  EXPECT_EQ(tidy_signs("10\u20444\u22152025", false), "10/4/2025");
}

TEST(TidySigns, PutsAVowelMarkBeforeTheTone) {
  EXPECT_EQ(tidy_signs("cá\u0302p", false), "cấp");
  EXPECT_EQ(tidy_signs("cá\u0306t", false), "cắt");
  EXPECT_EQ(tidy_signs("nó\u031B", false), "nớ");
}

}  // namespace
}  // namespace sohoa::normalize
