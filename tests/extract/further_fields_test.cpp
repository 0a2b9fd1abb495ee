#include "extract/further_fields.h"

#include <gtest/gtest.h>

#include "example.h"
#include "extract/extract.h"
#include "extract/structure.h"

namespace sohoa::extract::test {
namespace {

using Texts = std::vector<std::string>;

Fields fields_of(Document document) {
  Record record;
  record.document = std::move(document);
  record.fields = extract(record.document, rules());
  record.structure = find_structure(record.document, record.fields);
  add_further_fields(record, rules());
  return record.fields;
}

constexpr std::string_view kHead =
    "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "XÃ SUỐI MÂY               Độc lập - Tự do - Hạnh phúc\n"
    "Số: 12/QĐ-UBND          Suối Mây, ngày 12 tháng 3 năm 2021\n\n";

Fields with_head(std::string_view text) {
  return fields_of(document_from_text(std::string(kHead) + std::string(text)));
}

TEST(LegalGrounds, AreTheParagraphsAboveTheBody) {
  const Fields fields = with_head(
      "QUYẾT ĐỊNH\nVề việc sửa cầu\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI MÂY\n\n"
      "Căn cứ Luật Cầu đường ngày 19 tháng 6 năm 2015;\n\n"
      "Căn cứ Nghị định số 11/2016/NĐ-CP ngày 02 tháng 02 năm 2016 của Chính phủ\n"
      "về sửa chữa cầu;\n\n"
      "Theo đề nghị của Trưởng Ban Cầu đường.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Sửa cầu Suối Mây.\n");
  ASSERT_TRUE(fields.legal_grounds);
  EXPECT_EQ(fields.legal_grounds->value,
            (Texts{"Căn cứ Luật Cầu đường ngày 19 tháng 6 năm 2015",
                   "Căn cứ Nghị định số 11/2016/NĐ-CP ngày 02 tháng 02 năm 2016 của Chính phủ về "
                   "sửa chữa cầu",
                   "Theo đề nghị của Trưởng Ban Cầu đường"}));
  EXPECT_GE(fields.legal_grounds->evidence.size(), 4u);
}

TEST(LegalGrounds, AreNoneWithinASentence) {
  const Fields fields = with_head(
      "BÁO CÁO\nVề việc sửa cầu\n\nCăn cứ Kế hoạch số 3/KH-UBND ngày 02 tháng 02 năm 2021, Ban Cầu "
      "đường báo cáo như sau:\n\n1. Cầu Suối Mây đã sửa xong.\n");
  EXPECT_FALSE(fields.legal_grounds);
}

TEST(LegalGrounds, EndWhereTheSentenceOfTheBodyBegins) {
  const Fields fields = with_head(
      "BÁO CÁO\nVề việc sửa cầu\n\nCăn cứ Luật Cầu đường;\n\n"
      "Căn cứ Kế hoạch số 3/KH-UBND, Ban Cầu đường báo cáo như sau:\n\n1. Cầu đã sửa xong.\n");
  ASSERT_TRUE(fields.legal_grounds);
  EXPECT_EQ(fields.legal_grounds->value, Texts{"Căn cứ Luật Cầu đường"});
}

TEST(Stamps, CountWhereTheyStandAlone) {
  const Fields fields = with_head(
      "HỎA TỐC\n\nTỐI MẬT\n\nLƯU HÀNH NỘI BỘ\n\nKẾ HOẠCH\nSửa cầu\n\n"
      "Cầu Suối Mây được sửa.\n\nSAO Y BẢN CHÍNH\n");
  ASSERT_TRUE(fields.urgency && fields.secrecy && fields.circulation && fields.copy_mark);
  EXPECT_EQ(fields.urgency->value, "Hỏa tốc");
  EXPECT_EQ(fields.secrecy->value, "Tối mật");
  EXPECT_EQ(fields.circulation->value, "Lưu hành nội bộ");
  EXPECT_EQ(fields.copy_mark->value, "Sao y bản chính");
}

TEST(Stamps, AreNoWordsOfSentencesOrNames) {
  const Fields fields = with_head(
      "MẮT\n\nKẾ HOẠCH\nSửa cầu khẩn\n\nMẶT TRẬN TỔ QUỐC\n\nKhẩn\n\nVăn bản mật được sao y.\n");
  EXPECT_FALSE(fields.urgency);
  EXPECT_FALSE(fields.secrecy);
  EXPECT_FALSE(fields.copy_mark);
}

TEST(Stamps, AreReadFromTheMarksOfThePage) {
  Document document = document_from_text(kHead);
  document.pages[0].marks.push_back({.kind = MarkKind::Urgency,
                                     .box = {10, 20, 90, 40},
                                     .text = "THƯỢNG KHẨN",
                                     .confidence = Confidence(0.9)});
  const Fields fields = fields_of(std::move(document));
  ASSERT_TRUE(fields.urgency);
  EXPECT_EQ(fields.urgency->value, "Thượng khẩn");
  EXPECT_EQ(fields.urgency->evidence.front().box, (Box{10, 20, 90, 40}));
}

TEST(Stamps, MayHaveALetterMisreadWhereAMarkIsOne) {
  Document document = document_from_text(kHead);
  document.pages[0].marks.push_back({.kind = MarkKind::Urgency,
                                     .box = {10, 20, 90, 40},
                                     .text = "HOR TỐC",
                                     .confidence = Confidence(0.8)});
  const Fields fields = fields_of(std::move(document));
  ASSERT_TRUE(fields.urgency);
  EXPECT_EQ(fields.urgency->value, "Hỏa tốc");
  EXPECT_EQ(fields.urgency->text, "HOR TỐC");
}

TEST(Whole, HasALanguageAndPages) {
  const Fields fields = with_head(
      "Các đơn vị thực hiện kế hoạch này và báo cáo kết quả về Ban Cầu đường trước ngày cuối "
      "tháng.\f"
      "Trang thứ hai.");
  EXPECT_EQ(fields.language, "vi");
  EXPECT_EQ(fields.page_count, 2);
}

TEST(Whole, HasNoLanguageWhereItIsNotVietnamese) {
  const Fields fields = fields_of(document_from_text(
      "The bridge over the river was repaired in spring by the council of the village, and since "
      "then nobody has complained about the state of the road that leads from there to the market, "
      "which the elders of the village had wished for many years to see mended at last."));
  EXPECT_EQ(fields.language, "");
}

}  // namespace
}  // namespace sohoa::extract::test
