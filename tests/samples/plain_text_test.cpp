#include "samples/plain_text.h"

#include <gtest/gtest.h>

#include <set>

namespace sohoa::samples {
namespace {

const std::vector<std::string> kParagraphs(40,
                                           "Đề nghị các tổ tự kiểm tra, ghi sổ và báo cáo lại.");

TEST(LayOutPlainText, MakesTheSamePagesOfTheSameSeed) {
  const auto first = lay_out_plain_text(kParagraphs, {}, Random(3));
  EXPECT_EQ(first, lay_out_plain_text(kParagraphs, {}, Random(3)));
  EXPECT_NE(first, lay_out_plain_text(kParagraphs, {}, Random(4)));
}

TEST(LayOutPlainText, KeepsEveryLineOnThePaper) {
  for (const Sheet& sheet : lay_out_plain_text(kParagraphs, {}, Random(9))) {
    for (const PlacedLine& line : sheet.lines) {
      EXPECT_GT(line.words.front().x_pt, 0);
      EXPECT_LT(line.words.back().x_pt + line.words.back().width_pt, kA4WidthPt);
      EXPECT_LT(line.words.front().baseline_pt, kA4HeightPt);
    }
  }
}

TEST(LayOutPlainText, StopsAtTheLastPageThatWasAskedFor) {
  EXPECT_EQ(
      lay_out_plain_text(std::vector<std::string>(400, "Một dòng."), {.max_pages = 2}, Random(1))
          .size(),
      2U);
}

TEST(Capitals, KnowsVietnameseLetters) {
  EXPECT_EQ(capitals("quyết định về đường ưu đãi"), "QUYẾT ĐỊNH VỀ ĐƯỜNG ƯU ĐÃI");
}

}  // namespace
}  // namespace sohoa::samples
