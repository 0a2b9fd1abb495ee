#include "extract/piece.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::vector<std::string> texts(const std::vector<Piece>& pieces) {
  std::vector<std::string> found;
  for (const Piece& piece : pieces) found.push_back(piece.text.slice(0, piece.text.size()));
  return found;
}

using Texts = std::vector<std::string>;

TEST(Pieces, AreCutAtWideGaps) {
  const Document document = document_from_layout("Số: 5/BC-STC        Long An, ngày 5");
  const std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  EXPECT_EQ(texts(pieces), (Texts{"Số: 5/BC-STC", "Long An, ngày 5"}));
  EXPECT_TRUE(pieces[0].cut_right);
  EXPECT_TRUE(pieces[1].cut_left);
  EXPECT_EQ(pieces[0].line_index, pieces[1].line_index);
}

TEST(Pieces, AreCutAtRunsOfBlanksInATextFile) {
  const Document document = document_from_text("UBND HUYỆN    CỘNG HÒA");
  EXPECT_EQ(texts(pieces_of(document.pages[0], 0)), (Texts{"UBND HUYỆN", "CỘNG HÒA"}));
}

TEST(Pieces, RememberTheEmptyLineAbove) {
  const Document document = document_from_text("a\n\nb\nc");
  const std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  EXPECT_FALSE(pieces[0].blank_before);
  EXPECT_TRUE(pieces[1].blank_before);
  EXPECT_FALSE(pieces[2].blank_before);
}

TEST(Pieces, StandUprightOnATurnedPage) {
  Document document = document_from_layout("trái             phải");
  Page& page = document.pages[0];
  page.rotation_deg = 180;
  for (Word& word : page.lines[0].words) {
    word.box = Box{page.width_px - word.box->right, page.height_px - word.box->bottom,
                   page.width_px - word.box->left, page.height_px - word.box->top};
  }
  const std::vector<Piece> pieces = pieces_of(page, 0);
  ASSERT_EQ(pieces.size(), 2u);
  EXPECT_LT(pieces[0].upright->left, pieces[1].upright->left);
  EXPECT_GT(pieces[0].box->left, pieces[1].box->left);
}

TEST(InRows, PutsColumnsReadOneAfterTheOtherSideBySide) {
  Document document = document_from_layout("Xã một          Huyện ba\nXã hai          Huyện bốn");
  const std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  const std::vector<Piece> columns{pieces[0], pieces[2], pieces[1], pieces[3]};
  EXPECT_EQ(texts(in_rows(columns)), (Texts{"Xã một", "Huyện ba", "Xã hai", "Huyện bốn"}));
}

TEST(InRows, LetsNoSpeckSetTheHeightOfARow) {
  Document document = document_from_layout("Nậm Cát, ngày          tháng 3 năm 2024\n-");
  std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  ASSERT_EQ(pieces.size(), 3u);
  const int height = pieces[0].upright->height_px();
  const auto move_to = [](Piece& piece, int top, int bottom) {
    piece.upright->top = top;
    piece.upright->bottom = bottom;
  };
  move_to(pieces[2], 100, 100 + height / 5);  // the speck, at the top of the row
  move_to(pieces[1], 100, 100 + height);
  move_to(pieces[0], 100 + height / 4, 100 + height + height / 4);
  pieces[2].upright->left = pieces[0].upright->left - 20;
  EXPECT_EQ(texts(in_rows(pieces)), (Texts{"-", "Nậm Cát, ngày", "tháng 3 năm 2024"}));
}

TEST(Cut, KeepsTheWordsAskedFor) {
  const Piece part = cut(piece("một hai ba"), 1, 3);
  EXPECT_EQ(part.text.slice(0, 99), "hai ba");
  EXPECT_TRUE(part.cut_left);
  EXPECT_FALSE(part.cut_right);
}

TEST(WithoutSpecks, TakesOffSignsThatStandAlone) {
  EXPECT_EQ(without_specks(piece("_ | BÁO CÁO —")).text.slice(0, 99), "BÁO CÁO");
  EXPECT_TRUE(without_specks(piece("| ---")).words.empty());
}

TEST(InCapitals, AllowsASingleMisreadLetter) {
  EXPECT_TRUE(in_capitals(piece("ỦY BAN NHâN DÂN")));
  EXPECT_FALSE(in_capitals(piece("Ủy ban nhân dân")));
  EXPECT_FALSE(in_capitals(piece("12/3")));
}

TEST(Pieces, StayAsTheyLieWhereTheirBoxesSpeakAgainstAQuarterTurn) {
  Document document = document_from_layout("Nơi nhận:             GIÁM ĐỐC\n- Lưu: VT.");
  document.pages[0].rotation_deg = 90;
  const std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  ASSERT_EQ(pieces.size(), 3u);
  EXPECT_LT(pieces[0].upright->left, pieces[1].upright->left);
  EXPECT_LT(pieces[0].upright->top, pieces[2].upright->top);
}

}  // namespace
}  // namespace sohoa::extract::test
