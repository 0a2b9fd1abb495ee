#include "extract/recipient_item.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string mended(std::string text, bool first = false) {
  return mended_item({.text = std::move(text), .lines = {}}, first, rules().impl());
}

TEST(RecipientItem, IsLeftWhereNothingIsWrong) {
  for (const char* item :
       {"Như Điều 3", "Sở Nội vụ", "Các phòng, ban chuyên môn", "Lưu: VT, TH (12b)", "Lưu: VT (05)",
        "Lưu: VP, TCHC", "Lưu VT, TC.QLCS", "Đài Mẫu (để đưa tin)", "TT. HĐND tỉnh",
        "Các phòng ban chuyên môn", "Trường Mầm non Khe Mẫu", "B. Trị sự Hội"}) {
    EXPECT_EQ(mended(item), item);
  }
}

TEST(RecipientItem, OfTheFileHasCapitalsDividedByCommas) {
  EXPECT_EQ(mended("Lưu: VỊ, TH"), "Lưu: VT, TH");
  EXPECT_EQ(mended("Lưu: VTLTH."), "Lưu: VT, TH");
  EXPECT_EQ(mended("Lưu: VT.TH"), "Lưu: VT, TH");
  EXPECT_EQ(mended("Lưu: VX, TH"), "Lưu: VX, TH") << "an office of its own";
}

TEST(RecipientItem, OfTheFileCountsItsCopies) {
  EXPECT_EQ(mended("Lưu: VT, NV (08h)."), "Lưu: VT, NV (08b)");
  EXPECT_EQ(mended("Lưu: VT, NV (070)."), "Lưu: VT, NV (07b)");
  EXPECT_EQ(mended("Lưu: VT, NV (18Ð)."), "Lưu: VT, NV (18b)");
  EXPECT_EQ(mended("Lưu: VT, NV (120)."), "Lưu: VT, NV (120)") << "may be as many";
}

TEST(RecipientItem, IsASetPhrase) {
  EXPECT_EQ(mended("Các phòng. bạn thuộc huyện;"), "Các phòng, ban thuộc huyện");
  EXPECT_EQ(mended("T, các PCT UBND huyện;"), "CT, các PCT UBND huyện");
  EXPECT_EQ(mended("CT., các PCT UBND tỉnh;"), "CT, các PCT UBND tỉnh");
  EXPECT_EQ(mended("TT Huyện úy. HDND huyện:"), "TT Huyện ủy, HĐND huyện");
  EXPECT_EQ(mended("Các phường, ban thuộc huyện"), "Các phường, ban thuộc huyện") << "a word";
}

TEST(RecipientItem, HasAbbreviationsWithTheirDiacritics) {
  EXPECT_EQ(mended("Đội Văn nghệ HDND xã Khe Mẫu"), "Đội Văn nghệ HĐND xã Khe Mẫu");
}

TEST(RecipientItem, LosesTheHyphenThatWasReadAsLetters) {
  EXPECT_EQ(mended("e Phòng Nội vụ"), "Phòng Nội vụ");
  EXPECT_EQ(mended("St) Phòng Nội vụ"), "Phòng Nội vụ");
  EXPECT_EQ(mended("PA Phòng Nội vụ"), "PA Phòng Nội vụ") << "may be a code";
}

TEST(RecipientItem, HasTheSlashOfAReport) {
  EXPECT_EQ(mended("UBND tỉnh (để bực);"), "UBND tỉnh (để b/c)");
  EXPECT_EQ(mended("UBND tỉnh (để bc);"), "UBND tỉnh (để bc)") << "as some offices write";
}

TEST(RecipientItem, HasItsPurposeInTheBracket) {
  EXPECT_EQ(mended("UBND tỉnh (đề bực):"), "UBND tỉnh (để b/c)");
  EXPECT_EQ(mended("Sở Mẫu (b/€);"), "Sở Mẫu (b/c)");
  EXPECT_EQ(mended("Sở Mẫu (bí/c);"), "Sở Mẫu (b/c)");
  EXPECT_EQ(mended("Sở Mẫu (bc);"), "Sở Mẫu (bc)") << "as some offices write";
  EXPECT_EQ(mended("Sở Mẫu (để b/);"), "Sở Mẫu (để b/c)") << "the last letter is lost";
  EXPECT_EQ(mended("Sở Mẫu (để báo - cáo);"), "Sở Mẫu (để báo cáo)");
  EXPECT_EQ(mended("Sở Mẫu (để xin chữ ký)"), "Sở Mẫu (để xin chữ ký)") << "not in the table";
}

TEST(RecipientItem, IsACommitteeWhoseFirstWordIsLost) {
  EXPECT_EQ(mended("E ban nhân dân xã Khe Mẫu;"), "Ủy ban nhân dân xã Khe Mẫu");
  EXPECT_EQ(mended("ban nhân dân các huyện"), "Ủy ban nhân dân các huyện");
  EXPECT_EQ(mended("Ban nhân dân ấp Mẫu"), "Ban nhân dân ấp Mẫu") << "the board of a hamlet";
  EXPECT_EQ(mended("báo;"), "Công báo");
}

TEST(RecipientItem, HasItsWordsApart) {
  EXPECT_EQ(mended("Lưu Chibộ."), "Lưu Chi bộ");
  EXPECT_EQ(mended("TTHĐND huyện;"), "TT HĐND huyện");
}

TEST(RecipientItem, OfTheFileEndsWithItsFullStop) {
  EXPECT_EQ(mended("Lưu: VT..1"), "Lưu: VT");
  EXPECT_EQ(mended("Lưu: VT, TH.sở"), "Lưu: VT, TH");
  EXPECT_EQ(mended("Lưu: VT.-kỳ"), "Lưu: VT");
  EXPECT_EQ(mended("Lưu: VT, NV.Mai (5b)"), "Lưu: VT, NV.Mai (5b)");
  EXPECT_EQ(mended("Lưu: TV.02"), "Lưu: TV.02");
}

TEST(RecipientItem, OfTheFileHasItsFirstWord) {
  EXPECT_EQ(with_filing_word("“Lưu: VT, TH (12b)."), "Lưu: VT, TH (12b).");
  EXPECT_EQ(with_filing_word("1.ưu: VT."), "Lưu: VT.");
  EXPECT_EQ(with_filing_word("Lâu: VT, TH"), "Lưu: VT, TH");
  EXPECT_EQ(with_filing_word("Lâu: vì trời mưa"), "Lâu: vì trời mưa") << "no code behind it";
  EXPECT_EQ(mended("Lưu: VTE TCKH"), "Lưu: VT, TCKH");
}

TEST(RecipientItem, OpensTheListWithAReference) {
  EXPECT_EQ(mended("Như", true), "Như trên");
  EXPECT_EQ(mended("lư trên", true), "Như trên");
  EXPECT_EQ(mended("Các xã vùng trên", true), "Các xã vùng trên");
}

TEST(RecipientItem, KeepsColonsCapitalsAndForeignWords) {
  EXPECT_EQ(mended("Thường trực: Huyện ủy, HĐND Huyện"), "Thường trực: Huyện ủy, HĐND Huyện");
  EXPECT_EQ(mended("VP: Sở Lưu trữ, Đài Mẫu"), "VP: Sở Lưu trữ, Đài Mẫu");
  EXPECT_EQ(mended("Công ty Suối game"), "Công ty Suối game");
}

}  // namespace
}  // namespace sohoa::extract::test
