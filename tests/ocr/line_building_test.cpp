#include "ocr/line_building.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sohoa::ocr {
namespace {

Word word_at(const std::string& text, const Box& box) {
  Word word;
  word.raw = word.text = text;
  word.box = box;
  return word;
}

TEST(LettersOf, CountsWhatWasReadNotItsBytes) {
  const Line line = line_of({word_at("Số:", {10, 20, 30, 40}), word_at("33", {35, 20, 50, 40})}, 0);
  EXPECT_EQ(letters_of(line), 5U);
  EXPECT_EQ(letters_of(Line{}), 0U);
}

TEST(WithSingleD, TakesBothLettersForOne) {
  EXPECT_EQ(with_single_d("/QÐĐ-UBND"), "/QĐ-UBND");
  EXPECT_EQ(with_single_d("ĐÐiều"), "Điều");
  EXPECT_EQ(with_single_d("ÐĐÐ"), "Đ");
  EXPECT_EQ(with_single_d("ĐĐBQH ÐT"), "ĐĐBQH ÐT");
}

TEST(BoxOf, HoldsAllWordsAndPassesOverThoseWithoutABox) {
  Word unplaced;
  unplaced.raw = "đâu";
  EXPECT_EQ(box_of({word_at("a", {10, 20, 30, 40}), unplaced, word_at("b", {50, 15, 60, 38})}),
            (Box{10, 15, 60, 40}));
  EXPECT_TRUE(box_of({}).empty());
}

TEST(LineOf, BeginsWithoutABlank) {
  const Line line = line_of({word_at("Điều", {0, 0, 40, 20}), word_at("1", {50, 0, 60, 20})}, 3);
  EXPECT_EQ(raw_text(line), "Điều 1");
  EXPECT_EQ(line.words[0].spaces_before, 0);
  EXPECT_EQ(line.block, 3);
  EXPECT_EQ(line.box, (Box{0, 0, 60, 20}));
}

TEST(LinesOfWords, GoesOnAtTheSameHeightToTheRight) {
  const std::vector<Line> lines =
      lines_of_words({word_at("Căn", {10, 10, 40, 30}), word_at("cứ", {50, 14, 70, 34}),
                      word_at("Luật", {10, 50, 50, 70})});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(raw_text(lines[0]), "Căn cứ");
  EXPECT_EQ(raw_text(lines[1]), "Luật");
}

TEST(LinesOfWords, BeginsALineWhereTheSourceGoesBackToTheLeft) {
  const std::vector<Line> lines =
      lines_of_words({word_at("phải", {500, 10, 540, 30}), word_at("trái", {10, 10, 50, 30})});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(raw_text(lines[0]), "phải");
}

TEST(LinesOfWords, DropsWordsWithoutABoxAndWithoutText) {
  Word unplaced;
  unplaced.raw = "đâu";
  EXPECT_TRUE(lines_of_words({unplaced, word_at("", {0, 0, 5, 5})}).empty());
}

}  // namespace
}  // namespace sohoa::ocr
