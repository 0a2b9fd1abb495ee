#include "extract/list_item.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

TEST(Bullet, IsAHyphenOrWhatItIsMisreadAs) {
  EXPECT_TRUE(after_bullet(piece("- Như trên")));
  EXPECT_TRUE(after_bullet(piece("–Như trên")));
  EXPECT_TRUE(after_bullet(piece(", ~ Như trên")));
  EXPECT_FALSE(after_bullet(piece("Như trên - dưới")));
}

TEST(ItemText, LosesPunctuationAndSpecksAtItsEnd) {
  EXPECT_EQ(item_text("Như trên;"), "Như trên");
  EXPECT_EQ(item_text("Lưu: VT, CTSV."), "Lưu: VT, CTSV");
  EXPECT_EQ(item_text("Lưu: VT..~"), "Lưu: VT");
  EXPECT_EQ(item_text("Phòng Đào tạo (để thực hiện); Ấ"), "Phòng Đào tạo (để thực hiện)");
  EXPECT_EQ(item_text("Lưu: VT, TH (L-40b)."), "Lưu: VT, TH (L-40b)");
  EXPECT_EQ(item_text("Lưu: VT, TH (L-40b).42"), "Lưu: VT, TH (L-40b)");
}

TEST(ItemText, LosesWhatAHyphenWasReadAs) {
  EXPECT_EQ(item_text("„ CT, các PCT;"), "CT, các PCT");
  EXPECT_EQ(item_text("„ ~ "), "");
}

TEST(ItemText, KeepsWhatBelongsToIt) {
  EXPECT_EQ(item_text("“Báo Mẫu”;"), "“Báo Mẫu”");
  EXPECT_EQ(item_text("Cổng tỉnh; Trang tin Sở;"), "Cổng tỉnh; Trang tin Sở");
  EXPECT_EQ(item_text("Lưu: VT, P.12"), "Lưu: VT, P.12");
}

TEST(WithListSigns, MendsSignsThatNoListHas) {
  EXPECT_EQ(with_list_signs("Lưu: VT. KT (I8b)"), "Lưu: VT, KT (18b)");
  EXPECT_EQ(with_list_signs("Lưu; VT"), "Lưu: VT");
  EXPECT_EQ(with_list_signs("Các phòng. ban thuộc huyện"), "Các phòng, ban thuộc huyện");
}

TEST(WithListSigns, KeepsSignsThatMayStand) {
  EXPECT_EQ(with_list_signs("Lưu: VT, P.12 (IVb)"), "Lưu: VT, P.12 (IVb)");
  EXPECT_EQ(with_list_signs("TT. Huyện ủy; P. Nội vụ"), "TT. Huyện ủy; P. Nội vụ");
  EXPECT_EQ(with_list_signs(""), "");
}

TEST(AfterBullet, ReadsPastQuotesThatASpeckMade) {
  const Piece line = piece("„_CT, các PCT;");
  EXPECT_EQ(line.text.slice(after_bullet(line).value_or(0), line.text.size()), "CT, các PCT;");
}

TEST(BrokenSyllable, IsAWordInSmallLettersThatIsNone) {
  EXPECT_TRUE(has_broken_syllable("Đài Mẫu (để đưa fi)"));
  EXPECT_TRUE(has_broken_syllable("Trạm Khuyến nông huyệ"));
  for (const char* whole :
       {"Như trên", "TT.TU, HĐND tỉnh (b/c)", "Lưu: VT, TH (30b)", "UBND các xã"}) {
    EXPECT_FALSE(has_broken_syllable(whole)) << whole;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
