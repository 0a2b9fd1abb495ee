#include "extract/split.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string head(const std::string& number, const std::string& type) {
  return "UBND TỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" +
         number + "An Bình, ngày 09 tháng 4 năm 2021\n" + type +
         "\nVề kho lưu trữ\n\nKho mở cửa từ hôm nay cho mọi người dân đến đọc tài liệu.\n";
}

const std::string kReport = head("Số: 41/BC-UBND\n", "BÁO CÁO");
const std::string kPlan = head("Số: 12/KH-UBND\n", "KẾ HOẠCH");
const std::string kBody = "2\nkho lưu trữ mở cửa từ hôm nay cho mọi người dân đến đọc tài liệu.\n";

std::vector<DocumentPart> parts_of(const std::string& text) {
  return find_parts(document_from_text(text), rules());
}

TEST(Split, LeavesOneDocumentWhole) {
  EXPECT_TRUE(parts_of("").empty());
  EXPECT_TRUE(parts_of(kReport).empty());
  EXPECT_TRUE(parts_of(kReport + "\f" + kBody + "\f" + kBody).empty());
}

TEST(Split, BeginsADocumentAtAHeadOfItsOwn) {
  EXPECT_EQ(parts_of(kReport + "\f" + kBody + "\f" + kPlan + "\f" + kBody),
            (std::vector<DocumentPart>{{.first_page = 1, .last_page = 2},
                                       {.first_page = 3, .last_page = 4}}));
}

TEST(Split, BeginsNoneAtAFormOrAStatute) {
  EXPECT_TRUE(parts_of(kReport + "\f" + head("Số: ...../BC-UBND\n", "BÁO CÁO")).empty());
  EXPECT_TRUE(parts_of(kReport + "\f" + head("", "QUY CHẾ")).empty());
}

TEST(Split, BeginsNoneWhereTheTextSpeaksOfOne) {
  EXPECT_TRUE(parts_of(kReport +
                       "\fcủa Ủy ban nhân dân tỉnh tại Báo cáo số 12/BC-UBND ngày 09 tháng 4 năm "
                       "2021 và Phụ lục I kèm theo báo cáo này.\n")
                  .empty());
}

TEST(Split, FindsAttachments) {
  const auto parts =
      parts_of(kReport + "\fPHỤ LỤC I\nDANH MỤC HỒ SƠ\n(Kèm theo Báo cáo số 41)\n\f" + kBody +
               "\fPHỤ LỤC II\nDANH SÁCH\n\fPHỤ LỤC II\ncòn tiếp\n");
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(
      parts[1],
      (DocumentPart{
          .kind = PartKind::Attachment, .first_page = 2, .last_page = 3, .title = "PHỤ LỤC I"}));
  EXPECT_EQ(parts[2].first_page, 4);
  EXPECT_EQ(parts[2].last_page, 5);
}

TEST(Split, NamesAnAttachmentByItsFirstLine) {
  const auto parts =
      parts_of(kReport + "\fDANH MỤC HỒ SƠ\n(Ban hành kèm theo Báo cáo số 41/BC-UBND)\n");
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[1].kind, PartKind::Attachment);
  EXPECT_EQ(parts[1].title, "DANH MỤC HỒ SƠ");
}

TEST(Split, PutsEveryPageIntoOnePart) {
  const Document document =
      document_from_text(kReport + "\f\f" + kBody + "\fPHỤ LỤC\nx\n\f" + kPlan + "\f\f");
  const auto parts = find_parts(document, rules());
  int next = 1;
  for (const DocumentPart& part : parts) {
    EXPECT_EQ(part.first_page, next);
    EXPECT_GE(part.last_page, part.first_page);
    next = part.last_page + 1;
  }
  EXPECT_EQ(next, document.pages.back().page_number + 1);
}

TEST(Divide, GivesEachDocumentItsPagesAndAttachments) {
  const auto documents =
      divide(parts_of(kReport + "\fPHỤ LỤC I\nDANH MỤC HỒ SƠ\n\f" + kPlan + "\f" + kBody));
  ASSERT_EQ(documents.size(), 2u);
  ASSERT_EQ(documents[0].size(), 2u);
  EXPECT_EQ(documents[0][0].first_page, 1);
  EXPECT_EQ(documents[0][1].last_page, 2);
  ASSERT_EQ(documents[1].size(), 1u);
  EXPECT_EQ(documents[1][0].first_page, 3);
  EXPECT_EQ(documents[1][0].last_page, 4);
}

TEST(Divide, LeavesOneDocumentAsItIs) {
  const auto parts = parts_of(kReport + "\fPHỤ LỤC I\nDANH MỤC HỒ SƠ\n");
  EXPECT_EQ(divide(parts), (std::vector<std::vector<DocumentPart>>{parts}));
  EXPECT_EQ(divide({}), std::vector(1, std::vector<DocumentPart>{}));
}

}  // namespace
}  // namespace sohoa::extract::test
