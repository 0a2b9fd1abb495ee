#include "extract/recipients.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

using Texts = std::vector<std::string>;

Recipients recipients_in(std::string_view text) {
  const Document document = document_from_text(text);
  return find_recipients(find_closing(PagePieces(document), rules().impl()), rules().impl());
}

TEST(Recipients, RunOverSeveralLines) {
  const Recipients found = recipients_in(
      "Nơi nhận:\n- Báo tỉnh, Đài tỉnh,\nCổng thông tin (để đưa tin);\n- Sở Lưu trữ\n- Lưu: VT,\n"
      "TH.\nPHỤ LỤC");
  EXPECT_EQ(found.names, (Texts{"Báo tỉnh, Đài tỉnh, Cổng thông tin (để đưa tin)", "Sở Lưu trữ",
                                "Lưu: VT, TH"}));
  EXPECT_TRUE(found.complete);
}

TEST(Recipients, BeginBelowASpoiltLabel) {
  const Texts list{"Chi cục Thú y", "Lưu: VT"};
  EXPECT_EQ(recipients_in("Nơi nhận:'. * mm\n- Chi cục Thú y;\n- Lưu: VT.").names, list);
  EXPECT_EQ(recipients_in("Nơi nhận:\nnhận\n- Chi cục Thú y;\n- Lưu: VT.").names, list);
  EXPECT_EQ(recipients_in("- Chi cục Thú y:\n- Lưu: VT.").names, list) << "a semicolon as a colon";
}

TEST(Recipients, AreNoListOfTheBody) {
  EXPECT_EQ(recipients_in("- Sưu tầm ảnh cũ;\n- Lưu giữ tư liệu quý của làng.").names, Texts{});
}

TEST(Recipients, EndWithTheFile) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n- Phụ lục kèm theo").names,
            (Texts{"Như trên", "Lưu: VT"}));
}

TEST(Recipients, OfThePartyEndWithCommas) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Các đảng ủy,\n- Lưu Văn phòng.").names,
            (Texts{"Các đảng ủy", "Lưu Văn phòng"}));
}

TEST(Recipients, MayStandWithoutHyphens) {
  EXPECT_EQ(recipients_in("Nơi nhận:\nNhư trên;\nLưu: VT.").names, (Texts{"Như trên", "Lưu: VT"}));
}

TEST(Recipients, MayLoseHyphensAboveTheFile) {
  const Recipients found =
      recipients_in("Nơi nhận:\nNhư trên;\n- Sở Lưu trữ;\nCông an,\nQuân sự;\nLưu: VT.");
  EXPECT_EQ(found.names, (Texts{"Như trên", "Sở Lưu trữ", "Công an, Quân sự", "Lưu: VT"}));
  EXPECT_EQ(found.unmarked, 2u);
}

TEST(Recipients, MayBeEmptySpaceBehindTheFile) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n").names, Texts{});
}

TEST(Recipients, BeginWithAReferenceThatNeedsNoSign) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như Điều 3,\nTrạm Thủy văn;\n- Lưu: VT.").names,
            (Texts{"Như Điều 3", "Trạm Thủy văn", "Lưu: VT"}));
  EXPECT_EQ(recipients_in("Nơi nhận:\n- lư trên;\n- Lưu: VT.").names,
            (Texts{"Như trên", "Lưu: VT"}));
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Các xã vùng trên;\n- Lưu: VT.").names,
            (Texts{"Các xã vùng trên", "Lưu: VT"}));
}

TEST(Recipients, BeginWithAReferenceBehindASpoiltLabel) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n1V0I Điều Như Điều 3;\nChi cục Thú y;\n- Lưu: VT.").names,
            (Texts{"Như Điều 3", "Chi cục Thú y", "Lưu: VT"}));
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Nhưtrên;\n- Lưu: VT.").names,
            (Texts{"Như trên", "Lưu: VT"}));
}

/// Boxes show where a line was full; where the next word had room, another item begins.
TEST(Recipients, MayLoseHyphensAndSemicolonsInAList) {
  const Document document = document_from_layout(
      "Nơi nhận:\n"
      "- Trạm Thủy văn,\n"
      "  Chi cục Thú y,\n"
      "- Đài Truyền thanh huyện,\n"
      "  Báo Mẫu, Cổng thông tin;\n"
      "- Lưu: VT.\n");
  const Recipients found =
      find_recipients(find_closing(PagePieces(document), rules().impl()), rules().impl());
  EXPECT_EQ(found.names, (Texts{"Trạm Thủy văn", "Chi cục Thú y",
                                "Đài Truyền thanh huyện, Báo Mẫu, Cổng thông tin", "Lưu: VT"}));
}

TEST(Recipients, HaveTheSlashThatWasReadAsALetter) {
  Document document = document_from_text("Nơi nhận:\n- UBND tỉnh (để bc);\n- Lưu: VT.");
  const auto names = [&] {
    return find_recipients(find_closing(PagePieces(document), rules().impl()), rules().impl())
        .names;
  };
  EXPECT_EQ(names(), (Texts{"UBND tỉnh (để bc)", "Lưu: VT"})) << "as some offices write";
  document.pages[0].lines[1].words.back().raw = "bíc);";
  EXPECT_EQ(names(), (Texts{"UBND tỉnh (để b/c)", "Lưu: VT"}));
  EXPECT_EQ(recipients_in("Nơi nhận:\n- UBND tỉnh (để b/©);\n- Lưu: VT.").names,
            (Texts{"UBND tỉnh (để b/c)", "Lưu: VT"}));
}

TEST(Recipients, BeginBelowALabelThatIsNoWordAnyMore) {
  EXPECT_EQ(recipients_in("rrngn:\n- Như trên;\n- Lưu: VT.").names, (Texts{"Như trên", "Lưu: VT"}));
}

TEST(Recipients, HaveThePurposeOfTheTableWhereAWordIsNone) {
  const auto first = [](const std::string& item) {
    return recipients_in("Nơi nhận:\n- " + item + ";\n- Lưu: VT.").names.front();
  };
  EXPECT_EQ(first("Đài Mẫu (để đưa fi)"), "Đài Mẫu (để đưa tin)");
  EXPECT_EQ(first("Đài Mẫu (để đưa tay)"), "Đài Mẫu (để đưa tay)") << "a word";
  EXPECT_EQ(first("Đài Mẫu (để xfgh)"), "Đài Mẫu (để xfgh)") << "none is near";
}

TEST(Recipients, HaveTheFileOnALineOfItsOwn) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như trên;\nSN Lưu: VT.").names,
            (Texts{"Như trên", "Lưu: VT"}));
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như Lưu: VT.").names, (Texts{"Như trên", "Lưu: VT"}));
}

TEST(Recipients, AreReadOnce) {
  EXPECT_EQ(recipients_in("Nơi nhận: Điều\n- Như Điều 3;\n- Lưu: VT.").names,
            (Texts{"Như Điều 3", "Lưu: VT"}));
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như trên;\n- Như trên;\n- Lưu: VT.").names,
            (Texts{"Như trên", "Lưu: VT"}));
}

TEST(Recipients, AreWithoutTheRemarkOfASignature) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như trên;\n(Đã ký)\n- Lưu: VT.").names,
            (Texts{"Như trên", "Lưu: VT"}));
}

TEST(Recipients, AreNoStrokesOfASignature) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như trên;\n- xẻ\n- Lưu: VT.").names,
            (Texts{"Như trên", "Lưu: VT"}));
}

TEST(Recipients, EnumerateWithSemicolonsBehindAColon) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như Điều 3;\n- Các VP: Huyện ủy; HĐND;\nUBND huyện;\n"
                          "- Văn phòng: các phòng:\nTH, NC;\n- Lưu: VT.")
                .names,
            (Texts{"Như Điều 3", "Các VP: Huyện ủy; HĐND; UBND huyện",
                   "Văn phòng: các phòng: TH, NC", "Lưu: VT"}));
}

TEST(Recipients, OpenWithAReferenceThatLostItsHyphen) {
  EXPECT_EQ(recipients_in("Nơi nhận:\nNhư trên;\n- Sở Lưu trữ;\n- Trạm Mẫu.").names,
            (Texts{"Như trên", "Sở Lưu trữ", "Trạm Mẫu"}));
}

TEST(Recipients, EndWithTheFileBehindASpeck) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Như trên;\nCác chi bộ;\n. Lưu Văn phòng Huyện ủy.").names,
            (Texts{"Như trên", "Các chi bộ", "Lưu Văn phòng Huyện ủy"}));
}

TEST(Recipients, BeginWhereTheTextOfTheOthersDoes) {
  const Document document = document_from_layout(
      "Nơi nhận:              GIÁM ĐỐC\n- Như trên;\n- Các VP: TH; NC;\n"
      "  Trung tâm Mẫu;\n- Lưu: VT.\n");
  EXPECT_EQ(
      find_recipients(find_closing(PagePieces(document), rules().impl()), rules().impl()).names,
      (Texts{"Như trên", "Các VP: TH; NC", "Trung tâm Mẫu", "Lưu: VT"}));
}

TEST(Recipients, GoOnBehindACommaAfterAColon) {
  const Document document = document_from_layout(
      "Nơi nhận:                               GIÁM ĐỐC\n- VP Huyện ủy: các phòng TH,\nNC;\n"
      "- Chi cục Thú y và Chăn nuôi huyện;\n- Lưu: VT.\n");
  EXPECT_EQ(
      find_recipients(find_closing(PagePieces(document), rules().impl()), rules().impl()).names,
      (Texts{"VP Huyện ủy: các phòng TH, NC", "Chi cục Thú y và Chăn nuôi huyện", "Lưu: VT"}));
}

TEST(Recipients, MayBeBrokenAtAHyphen) {
  EXPECT_EQ(recipients_in("Nơi nhận:\n- Các tổ chức chính trị\n- xã hội;\n- Lưu: VT.").names,
            (Texts{"Các tổ chức chính trị - xã hội", "Lưu: VT"}));
}

}  // namespace
}  // namespace sohoa::extract::test
