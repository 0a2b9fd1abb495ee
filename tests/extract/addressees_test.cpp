#include "extract/addressees.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

using Texts = std::vector<std::string>;

Texts names_in(const Document& document) {
  return find_addressees(pieces_of(document.pages[0], 0), 0, rules().impl()).names;
}

TEST(Addressees, StandBehindTheLabel) {
  EXPECT_EQ(names_in(document_from_text("Kính gửi: Bộ Lưu trữ.\nThực hiện Công văn")),
            (Texts{"Bộ Lưu trữ"}));
}

TEST(Addressees, AreAListBelowTheLabel) {
  EXPECT_EQ(names_in(document_from_text("Kính gửi:\n- Các sở, ban, ngành;\n- UBND các huyện,\n"
                                        "thị xã.\nSở Lưu trữ đề nghị")),
            (Texts{"Các sở, ban, ngành", "UBND các huyện, thị xã"}));
}

TEST(Addressees, MayStandBelowEachOtherWithoutHyphens) {
  EXPECT_EQ(names_in(document_from_layout("            Kính gửi: Các Chi cục trực thuộc\n"
                                          "                      Các trạm quan trắc\n"
                                          "      Ngày 11/01/2012, Cục đã có văn bản hướng dẫn\n"
                                          "các đơn vị thực hiện.")),
            (Texts{"Các Chi cục trực thuộc", "Các trạm quan trắc"}));
}

TEST(Addressees, AreNoneWithoutTheLabel) {
  EXPECT_EQ(names_in(document_from_text("- Các sở;\n- Các huyện.")), Texts{});
}

TEST(Addressees, MayHaveLostAHyphen) {
  EXPECT_EQ(names_in(document_from_text("Kính gửi:\n- Sở Lưu trữ;\nTrạm Thủy văn Gò Vừng;\n- Chi "
                                        "cục Thú y.\nThực hiện kế hoạch")),
            (Texts{"Sở Lưu trữ", "Trạm Thủy văn Gò Vừng", "Chi cục Thú y"}));
}

TEST(Addressees, MayOpenLikeASentence) {
  EXPECT_EQ(names_in(document_from_layout("                     Kính gửi:\n"
                                          "                        - Sở Lưu trữ;\n"
                                          "                        Các trạm quan trắc.\n"
                                          "      Ngày 11/01/2012, Cục đã có văn bản hướng dẫn\n"
                                          "các đơn vị thực hiện.")),
            (Texts{"Sở Lưu trữ", "Các trạm quan trắc"}));
}

TEST(Addressees, MayLoseHyphensBelowAMisreadSemicolon) {
  EXPECT_EQ(names_in(document_from_layout("            Kính gửi:\n"
                                          "                      - Sở Y tế:\n"
                                          "                        Sở Nội vụ;\n"
                                          "                      - Sở Tài chính.\n"
                                          "      Thực hiện Công văn số 12/BNV-VP, Sở đề nghị")),
            (Texts{"Sở Y tế", "Sở Nội vụ", "Sở Tài chính"}));
}

TEST(Addressees, OfATelegramStandBehindItsVerb) {
  const Texts names{"Sở Y tế", "Các trạm thủy văn"};
  EXPECT_EQ(names_in(document_from_text(
                "GIÁM ĐỐC SỞ THỦY LỢI TÂN LŨNG điện:\n- Sở Y tế;\n- Các trạm thủy "
                "văn.\nĐêm nay có mưa lớn")),
            names);
  EXPECT_EQ(names_in(document_from_text(
                "GIÁM ĐỐC SỞ THỦY LỢI TÂN LŨNG\nđiện:\n- Sở Y tế;\n- Các trạm thủy "
                "văn.\nĐêm nay có mưa lớn")),
            names);
  EXPECT_EQ(
      names_in(document_from_text("Danh mục các hộ được cấp điện:\n- Hộ ông Mẫu;\n- Hộ bà Mẫu.")),
      Texts{});
}

TEST(Addressees, EndWhereTheBodyIsIndentedLess) {
  EXPECT_EQ(
      names_in(document_from_layout("                         Kính gửi: Trạm Thủy văn Gò Vừng\n"
                                    "        Trường Mẫu nhận được đơn của ông Trần Mẫu, ở xóm Mẫu\n"
                                    "về việc mở lớp.")),
      Texts{"Trạm Thủy văn Gò Vừng"});
}

TEST(Addressees, EndWhereTheBodyIsIndentedLessBehindDirt) {
  EXPECT_EQ(
      names_in(document_from_layout("                         Kính gửi: - Trạm Thủy văn Gò Vừng\n"
                                    "      - Trường Mẫu nhận được đơn của ông Trần Mẫu, ở xóm Mẫu\n"
                                    "về việc mở lớp.")),
      Texts{"Trạm Thủy văn Gò Vừng"});
}

TEST(Addressees, AreOneListWhereTheFirstLostItsHyphen) {
  EXPECT_EQ(names_in(document_from_layout("               Kính gửi:\n"
                                          "                          Các trạm thủy văn.\n"
                                          "                        - Trường Mẫu.\n"
                                          "      Thực hiện Công văn số 12/BNV-VP, Sở đề nghị")),
            (Texts{"Các trạm thủy văn", "Trường Mẫu"}));
}

TEST(Addressees, MayStandInSeveralLinesDividedBySemicolons) {
  EXPECT_EQ(
      names_in(document_from_layout("                Kính gửi: - Bộ Nội vụ;\n"
                                    "                          - Các sở, ban, ngành;\n"
                                    "                          - Ủy ban nhân dân các huyện,\n"
                                    "                            thị xã, thành phố.\n"
                                    "      Thực hiện Công văn số 12/BNV-VP, Sở đề nghị")),
      (Texts{"Bộ Nội vụ", "Các sở, ban, ngành", "Ủy ban nhân dân các huyện, thị xã, thành phố"}));
}

}  // namespace
}  // namespace sohoa::extract::test
