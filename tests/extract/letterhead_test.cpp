#include "extract/letterhead.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "example.h"

namespace sohoa::extract::test {
namespace {

Letterhead head_of(const Document& document) {
  return find_letterhead(in_rows(pieces_of(document.pages[0], 0)), rules().impl());
}

std::vector<std::string> texts(const std::vector<Piece>& pieces) {
  std::vector<std::string> found;
  for (const Piece& piece : pieces) found.push_back(piece.text.slice(0, piece.text.size()));
  return found;
}

using Texts = std::vector<std::string>;

TEST(Letterhead, TakesColumnsOnOneLineApart) {
  const Document document = document_from_text(
      "UBND TỈNH AN BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "SỞ LƯU TRỮ Độc lập - Tự do - Hạnh phúc\n"
      "Số: 41/BC-SLT An Bình, ngày 09 tháng 4 năm 2021\nBÁO CÁO");
  const Letterhead head = head_of(document);
  EXPECT_TRUE(head.national_heading);
  EXPECT_TRUE(head.motto);
  EXPECT_EQ(texts(head.organ_lines), (Texts{"UBND TỈNH AN BÌNH", "SỞ LƯU TRỮ"}));
  ASSERT_TRUE(head.number && head.date);
  EXPECT_EQ(head.number->parsed.number->text, "41/BC-SLT");
  EXPECT_EQ(head.date->parsed.place, "An Bình");
  EXPECT_EQ(head.end, 3u);
}

TEST(Letterhead, TakesTheColumnsInAnyOrder) {
  const Document document = document_from_text(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "An Bình, ngày 09 tháng 4 năm 2021\nUBND TỈNH AN BÌNH\nSố: 41/BC-UBND\nBÁO CÁO");
  const Letterhead head = head_of(document);
  EXPECT_EQ(texts(head.organ_lines), (Texts{"UBND TỈNH AN BÌNH"}));
  EXPECT_TRUE(head.number && head.date);
}

TEST(Letterhead, KnowsTheHeadingOfTheParty) {
  const Document document =
      document_from_text("TỈNH ỦY AN BÌNH ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 21-NQ/TU\nNGHỊ QUYẾT");
  const Letterhead head = head_of(document);
  EXPECT_TRUE(head.party_heading);
  EXPECT_FALSE(head.national_heading);
  EXPECT_EQ(texts(head.organ_lines), (Texts{"TỈNH ỦY AN BÌNH"}));
}

TEST(Letterhead, IsAbsentOnAPageOfTheBody) {
  const Document document = document_from_text(
      "nhiệm vụ tại Hà Nội, ngày 03 tháng 4 năm 2020\nsố 12/QĐ-UBND ngày 05 tháng 6 năm 2020 của\n"
      "Ủy ban nhân dân huyện");
  EXPECT_FALSE(head_of(document).present());
}

TEST(Letterhead, LeavesTheStampOfTheReceiverOut) {
  const Document document = document_from_text(
      "ĐẾN Số: 12\nHỎA TỐC\nUBND TỈNH AN BÌNH\nSố: 41/BC-UBND\n"
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBÁO CÁO");
  EXPECT_EQ(texts(head_of(document).organ_lines), (Texts{"UBND TỈNH AN BÌNH"}));
}

TEST(AfterLabel, FindsLabelsWithMisreadLettersAndSpecks) {
  const auto& tables = rules().impl();
  EXPECT_TRUE(after_label(piece("Nơi nhận:"), "recipients-label", tables));
  EXPECT_TRUE(after_label(piece("Nơinhận ` :"), "recipients-label", tables));
  EXPECT_TRUE(after_label(piece("¬. ;xjNơi nhận. h"), "recipients-label", tables));
  EXPECT_FALSE(after_label(piece("Nơi nhận được giấy"), "addressee-label", tables));
  EXPECT_FALSE(after_label(piece("Kính gửigắm"), "addressee-label", tables));
}

TEST(Label, OfASubjectMayBeSpoilt) {
  EXPECT_TRUE(is_spoilt_subject_label(piece("VA trả lời kiến nghị")));
  EXPECT_TRUE(is_spoilt_subject_label(piece("Vv trả lời kiến nghị")));
  EXPECT_FALSE(is_spoilt_subject_label(piece("Về việc trả lời")));
  EXPECT_FALSE(is_spoilt_subject_label(piece("Vĩnh Long, ngày")));
}

TEST(Letterhead, KeepsANumberThatNobodyCouldReadOutOfTheName) {
  const Document document = document_from_text(
      "SỞ GIAO THÔNG\nSố: 1187 GT-QLVT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
      "phúc\nGò Vừng, ngày 04 tháng 11 năm 2013\nKính gửi: Sở Lưu trữ");
  const Letterhead head = find_letterhead(pieces_of(document.pages[0], 0), rules().impl());
  ASSERT_EQ(head.organ_lines.size(), 1u);
  EXPECT_EQ(head.organ_lines[0].text.slice(0, 100), "SỞ GIAO THÔNG");
  EXPECT_EQ(head_of(document_from_text("SỞ GIAO THÔNG\nS6zJ66SGT-VX\nKính gửi: Sở Lưu trữ"))
                .organ_lines.size(),
            1u);
}

TEST(Letterhead, TakesALineThatWasReadTwiceOnce) {
  Document document = document_from_layout(
      "SỞ LƯU TRỮ              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "CHI CỤC MẪU VẬT           Độc lập - Tự do - Hạnh phúc\n"
      "xã CỤC MẪU VẬT\n"
      "Số: 12/QĐ-CCMV          Gò Vừng, ngày 04 tháng 11 năm 2013\n");
  std::vector<Line>& lines = document.pages[0].lines;
  const auto again =
      std::ranges::find_if(lines, [](const Line& line) { return line.words.front().text == "xã"; });
  ASSERT_NE(again, lines.end());
  const auto above = std::ranges::find_if(
      lines, [](const Line& line) { return line.words.front().text == "CHI"; });
  for (Word& word : again->words) {
    word.box->top = above->box->top + 4;
    word.box->bottom = above->box->bottom + 4;
  }
  EXPECT_EQ(head_of(document).organ_lines.size(), 2u);
}

TEST(Letterhead, TakesBothLinesThatBeginAlike) {
  Document document = document_from_layout(
      "TÒA ÁN NHÂN DÂN TỐI CAO        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "    TÒA ÁN NHÂN DÂN              Độc lập - Tự do - Hạnh phúc\n"
      "     TỈNH AN BÌNH\n"
      "Số: 12/HD-TA          An Bình, ngày 04 tháng 11 năm 2013\n");
  constexpr int kHigh = 20;  // letters with high boxes
  for (Line& line : document.pages[0].lines) {
    for (Word& word : line.words) word.box->bottom += kHigh;
  }
  EXPECT_EQ(texts(head_of(document).organ_lines),
            (Texts{"TÒA ÁN NHÂN DÂN TỐI CAO", "TÒA ÁN NHÂN DÂN", "TỈNH AN BÌNH"}));
}

TEST(Letterhead, TakesTheLastSyllableOfANameButNoPartOfTheHeading) {
  const Letterhead head = head_of(
      document_from_layout(" TRUNG TÂM Y TẾ SUỐI        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                           "        MÂY                    Độc lập - Tự do - Hạnh phúc\n"
                           " CỘNG HÒA\n"
                           "Số: 12/QĐ-TTYT            Gò Vừng, ngày 04 tháng 11 năm 2013\n"));
  ASSERT_EQ(head.organ_lines.size(), 2u);
  EXPECT_EQ(head.organ_lines[1].text.slice(0, 9), "MÂY");
}

TEST(Letterhead, JoinsALineThatANarrowBoxParts) {
  Document document = document_from_layout(
      "ĐẢNG BỘ TỈNH AN BÌNH          ĐẢNG CỘNG SẢN VIỆT NAM\n"
      " HUYỆN ỦY SUỐI MÂY\n"
      "Số 12-NQ/HU             Suối Mây, ngày 04 tháng 11 năm 2013\n");
  constexpr int kNarrow = 10;
  for (Line& line : document.pages[0].lines) {
    for (Word& word : line.words) {
      if (word.text == "HUYỆN") word.box->right = word.box->left + kNarrow;
      if (word.text == "ỦY") word.box->left = word.box->right - kNarrow;
    }
  }
  EXPECT_EQ(texts(head_of(document).organ_lines),
            (Texts{"ĐẢNG BỘ TỈNH AN BÌNH", "HUYỆN ỦY SUỐI MÂY"}));
}

TEST(TypeHeading, IsThatOfTheNotationWithALetterMisread) {
  const Letterhead head = head_of(document_from_text(
      "SỞ LƯU TRỮ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/ĐA-SLT\nĐEÁAN\nMở rộng kho"));
  EXPECT_EQ(head.end, 3u);
  ASSERT_TRUE(parse_spoilt_heading(piece("ĐEÁAN"), head));
  EXPECT_EQ(parse_spoilt_heading(piece("ĐEÁAN"), head)->type->name, "Đề án");
  EXPECT_FALSE(parse_spoilt_heading(piece("KẾ HOẠCH"), head));
}

TEST(TypeHeading, IsInCapitalsAndEndsWithoutColon) {
  const auto& tables = rules().impl();
  ASSERT_TRUE(parse_type_heading(piece("BÁO CÁO"), tables));
  EXPECT_EQ(parse_type_heading(piece("BÁO CÁO"), tables)->type->name, "Báo cáo");
  EXPECT_EQ(parse_type_heading(piece("Q U Y Ế T Đ Ị N H"), tables)->type->name, "Quyết định");
  EXPECT_EQ(parse_type_heading(piece("— KẾ HOẠCH KIỂM TRA KHO"), tables)->words, 3u);
  EXPECT_FALSE(parse_type_heading(piece("QUYẾT ĐỊNH:"), tables));
  EXPECT_TRUE(parse_type_heading(piece("THÔNG BÁO :"), tables)) << "a speck";
  EXPECT_FALSE(parse_type_heading(piece("Báo cáo"), tables));
  EXPECT_FALSE(parse_type_heading(piece("DANH MỤC TÀI LIỆU"), tables));
}

TEST(Letterhead, GoesOnWithWordsThatAreATypeElsewhere) {
  const Letterhead head = head_of(document_from_text(
      "UBND HUYỆN GÒ VỪNG\nPHÒNG TÀI CHÍNH\n- KẾ HOẠCH\nSố: 12/QĐ-TCKH\n"
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nGò Vừng, ngày 04 tháng 11 năm 2013\nQUYẾT ĐỊNH"));
  EXPECT_EQ(texts(head.organ_lines),
            (Texts{"UBND HUYỆN GÒ VỪNG", "PHÒNG TÀI CHÍNH", "- KẾ HOẠCH"}));
  EXPECT_TRUE(head.number && head.date);
}

TEST(Letterhead, TakesAnOrganOfWhichAWordWasReadInSmallLetters) {
  const Letterhead head =
      head_of(document_from_text("UBND TỈNH AN BÌNH\nSỞ NỘI vụ\nSố: 12/QĐ-SNV\n"
                                 "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUYẾT ĐỊNH"));
  EXPECT_EQ(texts(head.organ_lines), (Texts{"UBND TỈNH AN BÌNH", "SỞ NỘI vụ"}));
}

TEST(Letterhead, TakesTheEndOfANameThatWasReadBehindTheNumber) {
  Document document = document_from_layout(
      "TRƯỜNG ĐẠI HỌC SUỐI           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "        MÂY\n"
      "Số: 12/QĐ-ĐHSM         Gò Vừng, ngày 04 tháng 11 năm 2013\n");
  std::vector<Line>& lines = document.pages[0].lines;
  std::swap(lines[1], lines[2]);
  std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  const auto end = std::ranges::find_if(pieces, [](const Piece& p) { return p.words.size() == 1; });
  std::rotate(end, end + 1, pieces.end());
  const Letterhead head = find_letterhead(pieces, rules().impl());
  EXPECT_EQ(texts(head.organ_lines), (Texts{"TRƯỜNG ĐẠI HỌC SUỐI", "MÂY"}));
}

TEST(Letterhead, LeavesANumberThatRanIntoItsLabelOut) {
  const Letterhead head = head_of(document_from_text(
      "SỞNỘI VỤ\nSốÖẢCBTN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "An Bình, ngày 09 tháng 4 năm 2021\nBÁO CÁO"));
  EXPECT_EQ(texts(head.organ_lines), (Texts{"SỞNỘI VỤ"}));
}

TEST(Letterhead, TakesAPlaceFarFromItsDate) {
  const Letterhead head = head_of(
      document_from_layout("UBND XÃ GÒ VỪNG           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                           "Số: 12/QĐ-UBND         Gò Vừng,       ngày 04 tháng 11 năm 2013\n"));
  ASSERT_TRUE(head.date);
  EXPECT_EQ(head.date->parsed.place, "Gò Vừng");
}

TEST(Letterhead, ASubjectInTheLeftColumnMayHaveLongLines) {
  const Letterhead head = head_of(document_from_layout(
      "UBND XÃ GÒ VỪNG                                           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
      "NAM\n"
      "Số: 12/UBND-VP                                     Gò Vừng, ngày 04 tháng 11 năm 2013\n"
      "V/v mời dự lễ ra quân\n"
      "và tu bổ bờ kè ở cả ba ấp ven bờ rào\n"
      "của xã\n"
      "Kính gửi: Ủy ban nhân dân xã Đá Mài, xã Suối Lim, xã Rẫy Cau và các thôn\n"));
  EXPECT_EQ(head.subject_lines.size(), 3u);
}

TEST(Letterhead, JoinsTheHalvesOfADateInTheirOrder) {
  const Document document = document_from_layout(
      "UBND XÃ GÒ VỪNG           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Số: 12/QĐ-UBND\n"
      "                     Gò Vừng, ngày          tháng 11 năm 2013\n");
  std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  std::swap(pieces[pieces.size() - 2], pieces[pieces.size() - 1]);
  const Letterhead head = find_letterhead(pieces, rules().impl());
  ASSERT_TRUE(head.date);
  EXPECT_EQ(head.date->parsed.place, "Gò Vừng");
}

}  // namespace
}  // namespace sohoa::extract::test
