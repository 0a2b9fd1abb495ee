#include "extract/subject.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string subject_of(const Document& document) {
  const std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  return subject_text(find_subject(pieces, 0, std::nullopt, rules().impl()).lines);
}

std::string subject_of(std::string_view text) {
  return subject_of(document_from_text(text));
}

TEST(Subject, EndsAtAnEmptyLine) {
  EXPECT_EQ(subject_of("Kết quả kiểm tra kho\nnăm 2020\n\nSở Lưu trữ báo cáo như sau:"),
            "Kết quả kiểm tra kho năm 2020");
}

TEST(Subject, EndsAtARuleLine) {
  EXPECT_EQ(subject_of("Về công tác lưu trữ\n-----\nSở Lưu trữ báo cáo"), "Về công tác lưu trữ");
}

TEST(Subject, EndsAtAWordThatOpensBodies) {
  EXPECT_EQ(subject_of("Về việc thay đổi giờ làm việc\ntháng 02 năm 2020\nCăn cứ Quyết định số 5"),
            "Về việc thay đổi giờ làm việc tháng 02 năm 2020");
}

TEST(Subject, OfAnInvitationEndsWhereSomebodyInvites) {
  EXPECT_EQ(
      subject_of("Dự họp bàn việc sửa cầu\nTrạm Thủy văn Gò Vừng trân trọng kính mời:\n- Ông A"),
      "Dự họp bàn việc sửa cầu");
  EXPECT_EQ(subject_of("Dự họp bàn việc sửa cầu\nỦy ban nhân dân xã Gò Vừng\ntrân trọng kính mời"),
            "Dự họp bàn việc sửa cầu");
  EXPECT_EQ(subject_of("Về việc đổi giờ làm của\nỦy ban nhân dân xã Gò Vừng"),
            "Về việc đổi giờ làm của Ủy ban nhân dân xã Gò Vừng");
}

TEST(Subject, IsAbsentWhereTheBodyFollowsTheType) {
  EXPECT_EQ(subject_of("Sở Lưu trữ gửi kèm theo phiếu này các văn bản sau:\n1. Báo cáo"), "");
  // Below "GIẤY GIỚI THIỆU" in the middle of the page a line at the indent of a paragraph.
  const Document document = document_from_layout(
      "                       GIẤY GIỚI THIỆU\n"
      "    Sở Lưu trữ cử ông Trần Văn Mẫu\n"
      "đến làm việc về sao lục hồ sơ tại kho của các đơn vị trong tỉnh.\n"
      "    Đề nghị các đơn vị tạo điều kiện để ông Mẫu hoàn thành nhiệm vụ.\n");
  const std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  EXPECT_TRUE(find_subject(pieces, 1, std::nullopt, rules().impl()).lines.empty());
}

TEST(Subject, MayNameAnOrganInALineOfItsCapitals) {
  EXPECT_EQ(subject_of("THỰC HIỆN CHỈ THỊ CỦA CHỦ TỊCH\nỦY BAN NHÂN DÂN XÃ GÒ VỪNG VỀ\nSỬA CẦU\n"
                       "Căn cứ Quyết định số 5"),
            "THỰC HIỆN CHỈ THỊ CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ GÒ VỪNG VỀ SỬA CẦU");
  EXPECT_EQ(subject_of("VỀ VIỆC SỬA CẦU\nỦY BAN NHÂN DÂN XÃ GÒ VỪNG\nCăn cứ Quyết định số 5"),
            "VỀ VIỆC SỬA CẦU");
}

TEST(Subject, MayTellWhatComesWithSomething) {
  EXPECT_EQ(
      subject_of("Sửa đổi danh mục hồ sơ\nkèm theo bản kê của Sở Lưu trữ\nCăn cứ Luật Lưu trữ"),
      "Sửa đổi danh mục hồ sơ kèm theo bản kê của Sở Lưu trữ");
}

TEST(Subject, OfALongLineIsNoParagraphWhereTheNextLineBeginsAnew) {
  EXPECT_EQ(subject_of("Kết quả công tác bảo trì đường liên thôn của các xã năm 2017\n"
                       "Thực hiện Kế hoạch số 5/KH-SLT, Sở Lưu trữ báo cáo như sau:\n"),
            "Kết quả công tác bảo trì đường liên thôn của các xã năm 2017");
}

TEST(Subject, EndsWithANameThatSoundsLikeAConnectingWord) {
  EXPECT_EQ(subject_of("về việc điều động đồng chí Đặng Thế Thược\nCăn cứ Công văn số 5/SLT-VP;"),
            "về việc điều động đồng chí Đặng Thế Thược");
  EXPECT_EQ(subject_of("VỀ SÁP NHẬP CÁC THÔN THUỘC\nXÃ GÒ CHANH\n\nCăn cứ"),
            "VỀ SÁP NHẬP CÁC THÔN THUỘC XÃ GÒ CHANH");
}

TEST(Subject, OfTwoLongLinesIsNoParagraph) {
  EXPECT_EQ(subject_of("Về hợp tác số hóa hồ sơ lưu trữ giữa Sở Lưu trữ và các trung tâm của\n"
                       "tỉnh\nNgày 4/5/2021 hai bên thống nhất các nội dung sau:\n"),
            "Về hợp tác số hóa hồ sơ lưu trữ giữa Sở Lưu trữ và các trung tâm của tỉnh");
}

TEST(Subject, MayBeginLikeABodyButForAMark) {
  EXPECT_EQ(subject_of("Quy định mức hỗ trợ thu gom rác thải sinh hoạt ở các xã\n"
                       "Căn cứ Kế hoạch số 5/KH-SLT;\n"),
            "Quy định mức hỗ trợ thu gom rác thải sinh hoạt ở các xã");
  EXPECT_EQ(subject_of("Đổi giờ làm việc\nĐề nghị của các đơn vị"),
            "Đổi giờ làm việc Đề nghị của các đơn vị");
  EXPECT_EQ(subject_of("Đổi giờ làm việc\nĐể bảo đảm thông suốt"), "Đổi giờ làm việc");
}

TEST(Subject, EndsWhereItIsSaidWhatTheTextBelongsTo) {
  EXPECT_EQ(subject_of("Tiếp công dân\n(Ban hành kèm theo Quyết định số 5/QĐ-SLT\nngày 03/8/2021)"),
            "Tiếp công dân");
}

TEST(Subject, EndsAtTheAuthorityInCapitals) {
  EXPECT_EQ(subject_of("Về việc ban hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nxem xét"),
            "Về việc ban hành Quy chế");
}

TEST(Subject, IsAbsentWhereTheAuthorityFollowsTheType) {
  EXPECT_EQ(subject_of("THỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Lưu trữ;"), "");
  EXPECT_EQ(subject_of("HỘI ĐỒNG NHÂN DÂN TỈNH AN BÌNH\nCăn cứ Luật Lưu trữ;"), "");
}

TEST(Subject, IsNoParagraphOfTheBody) {
  EXPECT_EQ(
      subject_of("Chiều ngày 09 tháng 11 năm 2025, tại trụ sở Chi cục Sông Tranh, lãnh đạo Chi "
                 "cục đã chủ trì cuộc họp về việc di dời kho lưu trữ."),
      "");
}

TEST(Subject, GoesOnBehindAnOpenPhrase) {
  EXPECT_EQ(subject_of("Về việc sửa đổi Quy chế làm việc của\nSở Lưu trữ tỉnh An Bình\n\nThân."),
            "Về việc sửa đổi Quy chế làm việc của Sở Lưu trữ tỉnh An Bình");
}

TEST(Subject, MayHaveALongLineWithACapital) {
  EXPECT_EQ(subject_of("Tình hình triển khai phần mềm\n"
                       "Quản lý hồ sơ lưu trữ tại các cơ sở y tế trên địa bàn tỉnh An Bình\n"
                       "Nhằm đánh giá tình hình triển khai, Sở báo cáo như sau:"),
            "Tình hình triển khai phần mềm Quản lý hồ sơ lưu trữ tại các cơ sở y tế trên địa bàn "
            "tỉnh An Bình");
}

TEST(Subject, GoesOnWithWhatIsAttachedInSmallLetters) {
  EXPECT_EQ(
      subject_of("Sửa đổi danh mục tài liệu quý\nkèm theo Quyết định của Sở\nCăn cứ Luật Lưu trữ;"),
      "Sửa đổi danh mục tài liệu quý kèm theo Quyết định của Sở");
}

TEST(Subject, MayOpenWithQuyDinh) {
  EXPECT_EQ(subject_of("Quy định mức hỗ trợ người giữ kho lưu trữ\ntrên địa bàn tỉnh Khe Mẫu\n"
                       "Căn cứ Luật Lưu trữ năm 2011;"),
            "Quy định mức hỗ trợ người giữ kho lưu trữ trên địa bàn tỉnh Khe Mẫu");
}

TEST(Subject, OfALongLineEndsAboveWhoDecides) {
  EXPECT_EQ(subject_of("Quy chế phối hợp giữ gìn tài liệu quý, hiếm\ntrên địa bàn tỉnh Khe Mẫu\n"
                       "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Lưu trữ năm 2011;"),
            "Quy chế phối hợp giữ gìn tài liệu quý, hiếm trên địa bàn tỉnh Khe Mẫu");
}

TEST(Subject, LosesBracketsAroundTheWhole) {
  EXPECT_EQ(subject_of("(V/v tăng cường trật tự)\nCác đơn vị thực hiện"), "V/v tăng cường trật tự");
  EXPECT_EQ(subject_of("Về danh mục (đợt 2)\n\nThân"), "Về danh mục (đợt 2)");
}

TEST(Subject, EndsWhereAParagraphIsSet) {
  const Document document = document_from_layout(
      "              Về việc bảo quản tài liệu giấy\n"
      "                   của Chi cục Sông Tranh\n"
      "      Chi cục Sông Tranh thông báo tới các đơn vị việc bảo quản tài liệu\n"
      "giấy trong mùa mưa, các đơn vị tổ chức thực hiện cho đúng quy định đã ban\n"
      "hành trong năm qua.\n");
  EXPECT_EQ(subject_of(document), "Về việc bảo quản tài liệu giấy của Chi cục Sông Tranh");
}

TEST(Subject, LeavesPiecesOfAStampBesideItOut) {
  const Document document = document_from_layout(
      "                    Về việc đổi lịch trực kho lưu trữ của huyện\n"
      "   2 >>                        quý IV năm 2020\n"
      "\n"
      "     Căn cứ Quyết định số 5 về kho lưu trữ, Sở Lưu trữ báo cáo như sau:\n");
  EXPECT_EQ(subject_of(document), "Về việc đổi lịch trực kho lưu trữ của huyện quý IV năm 2020");
}

TEST(OpensBody, WantsTheCapital) {
  EXPECT_TRUE(opens_body(piece("Căn cứ Luật Lưu trữ"), rules().impl()));
  EXPECT_FALSE(opens_body(piece("căn cứ Luật Lưu trữ"), rules().impl()));
  EXPECT_FALSE(opens_body(piece("Ngàynghỉ"), rules().impl()));
}

TEST(Subject, LeavesOutAStampBesideIt) {
  const Document document = document_from_layout(
      "                              THÔNG BÁO\n"
      "              Về việc thay đổi thời gian tiếp công dân\n"
      "   2 Onm                  tháng 02 năm 2020\n"
      "     Ngày 03 tháng 02 năm 2020, Ủy ban nhân dân xã Gò Vừng có công văn số 6 về\n"
      "việc tổ chức tiếp công dân định kỳ của năm 2020.\n");
  const std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  EXPECT_EQ(subject_text(find_subject(pieces, 1, std::nullopt, rules().impl()).lines),
            "Về việc thay đổi thời gian tiếp công dân tháng 02 năm 2020");
}

TEST(Subject, HasItsOpening) {
  EXPECT_EQ(subject_of("và việc sửa chữa kho lưu trữ\n\nSở Lưu trữ"),
            "về việc sửa chữa kho lưu trữ");
  EXPECT_EQ(subject_of("Về ê việc sửa chữa kho\n\nSở Lưu trữ"), "Về việc sửa chữa kho");
  EXPECT_EQ(subject_of("Công việc sửa chữa kho\n\nSở Lưu trữ"), "Công việc sửa chữa kho");
}

TEST(Subject, CountsInThousands) {
  EXPECT_EQ(subject_of("Phương án khi có\n1.000 người đến hội\nCăn cứ Quyết định số 5"),
            "Phương án khi có 1.000 người đến hội");
}

TEST(Subject, MayEnumerate) {
  EXPECT_EQ(subject_of("Phê duyệt Phương án lợp lại mái đình của các thôn;\n"
                       "quét vôi tường rào chợ ở xã\nCăn cứ Quyết định số 5"),
            "Phê duyệt Phương án lợp lại mái đình của các thôn; quét vôi tường rào chợ ở xã");
}

TEST(Subject, MayReachUpToTheRowOfItsHeading) {
  const Document document = document_from_layout(
      "                  QUYẾT ĐỊNH\n"
      "       Quy chế về việc mở cửa của thư viện\n"
      "           của huyện Gò Vừng\n"
      "Căn cứ Quyết định số 5 của Ủy ban nhân dân xã Mẫu\n");
  std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  pieces[1].upright->top = pieces[0].upright->top + pieces[0].upright->height_px() / 3;
  EXPECT_EQ(subject_text(find_subject(pieces, 1, std::nullopt, rules().impl()).lines),
            "Quy chế về việc mở cửa của thư viện của huyện Gò Vừng");
}

TEST(Subject, MayChangeAnArticle) {
  EXPECT_EQ(subject_of("Sửa đổi Quyết định 7/QĐ-UBND và Khoản 2\n"
                       "Điều 3 Quyết định 8/QĐ-UBND về trạm\nCăn cứ Luật Lưu trữ"),
            "Sửa đổi Quyết định 7/QĐ-UBND và Khoản 2 Điều 3 Quyết định 8/QĐ-UBND về trạm");
  EXPECT_EQ(subject_of("Điều chỉnh giá dịch vụ đọc sách tại các thư viện của xã,\n"
                       "phường ở tỉnh Mẫu\nCăn cứ Luật Lưu trữ số 5;"),
            "Điều chỉnh giá dịch vụ đọc sách tại các thư viện của xã, phường ở tỉnh Mẫu");
}

}  // namespace
}  // namespace sohoa::extract::test
