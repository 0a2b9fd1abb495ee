#include "extract/approximate_match.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

constexpr std::u32string_view kMotto = U"doclaptudohanhphuc";

TEST(Similar, AllowsOneWrongLetterInSix) {
  EXPECT_TRUE(similar(U"baocao", U"baocao"));
  EXPECT_TRUE(similar(U"baocan", U"baocao"));
  EXPECT_FALSE(similar(U"luot", U"luat"));
}

TEST(FindWords, FindsAFormulaInsideALine) {
  const auto found = find_words(glyphs("SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc"), kMotto);
  ASSERT_TRUE(found);
  EXPECT_EQ(*found, (WordRange{3, 11}));
}

TEST(FindWords, FindsAFormulaThatWasMisread) {
  EXPECT_TRUE(find_words(glyphs("Poc 1ap — Tu do — Hanh phiic"), kMotto));
}

TEST(FindWords, FindsNothingInOtherText) {
  EXPECT_FALSE(find_words(glyphs("Sở Nội vụ báo cáo như sau"), kMotto));
}

}  // namespace
}  // namespace sohoa::extract::test
