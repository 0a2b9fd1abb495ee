#include "ocr/block_reading.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

Word word(const std::string& text, Box box) {
  Word result;
  result.raw = result.text = text;
  result.box = box;
  result.confidence = Confidence(0.9);
  return result;
}

// Finds one word: the dark rectangle of the picture it is given.
class DarkReader final : public Recognizer {
 public:
  std::vector<Line> recognize(const PageImage&) override { return {}; }
  std::vector<Line> recognize_block(const PageImage& image) override {
    const cv::Rect dark = cv::boundingRect(image.pixels() < 128);
    seen_dpi = image.dpi();
    return {line_of({word("đen", {dark.x, dark.y, dark.br().x, dark.br().y})}, 1)};
  }
  std::string name() const override { return "dark reader"; }
  double seen_dpi = 0;
};

PageImage page_with_ink(const cv::Rect& ink) {
  cv::Mat pixels(300, 400, CV_8UC1, cv::Scalar(255));
  pixels(ink).setTo(0);
  return {pixels, 150, true};
}

TEST(ReadBlock, GivesBoxesOnThePageAtEveryEnlargement) {
  const cv::Rect ink(120, 90, 60, 30);
  for (const double enlarged : {1.0, 1.5, 2.0}) {
    DarkReader reader;
    const auto lines = read_block(page_with_ink(ink), {100, 80, 200, 100}, reader, enlarged);
    ASSERT_EQ(lines.size(), 1u);
    const Box& box = *lines[0].words[0].box;
    EXPECT_NEAR(box.left, ink.x, 1) << enlarged;
    EXPECT_NEAR(box.top, ink.y, 1) << enlarged;
    EXPECT_NEAR(box.right, ink.br().x, 1) << enlarged;
    EXPECT_NEAR(box.bottom, ink.br().y, 1) << enlarged;
    EXPECT_EQ(lines[0].box, lines[0].words[0].box);
    EXPECT_DOUBLE_EQ(reader.seen_dpi, 150 * enlarged);
  }
}

TEST(ReadBlock, AsksNobodyAboutWhitePaperOrAPlaceOffThePage) {
  DarkReader reader;
  const PageImage page = page_with_ink({120, 90, 60, 30});
  EXPECT_TRUE(read_block(page, {200, 200, 50, 50}, reader).empty());
  EXPECT_TRUE(read_block(page, {500, 500, 50, 50}, reader).empty());
  EXPECT_EQ(reader.seen_dpi, 0);
}

// Reads each half of a picture as a line of its own.
class HalvesReader final : public Recognizer {
 public:
  std::vector<Line> recognize(const PageImage& image) override {
    const int middle = image.width_px() / 2;
    return {line_of({word("phải", {middle, 10, 2 * middle, 30})}, 1),
            line_of({word("trái", {0, 10, middle - 8, 30})}, 1)};
  }
  std::string name() const override { return "halves reader"; }
};

TEST(ReadWordsAt, KeepsApartWhatWasReadAsTwoLines) {
  HalvesReader reader;
  const PageImage page = page_with_ink({120, 90, 60, 30});
  EXPECT_EQ(raw_text(line_of(read_words_at(page, {100, 80, 200, 130}, reader, 1.0), 0)),
            "trái phải");
}

TEST(WithBlock, ReplacesTheWordsOfTheAreaAloneAndLosesNoneElsewhere) {
  const std::vector<Line> lines{
      line_of({word("trái", {10, 10, 50, 30}), word("phải", {200, 10, 250, 30})}, 1)};
  const std::vector<Line> anew{line_of({word("trải", {10, 10, 50, 30})}, 1)};
  const auto result = with_block(lines, {0, 0, 100, 100}, anew);
  ASSERT_EQ(result.size(), 2u);
  EXPECT_EQ(text(result[0]), "phải");
  EXPECT_EQ(text(result[1]), "trải");
  EXPECT_NE(result[0].block, result[1].block);
}

TEST(WithBlock, KeepsTheFirstReadingWhereTheSecondIsLess) {
  const std::vector<Line> lines{line_of({word("trái", {10, 10, 50, 30})}, 1)};
  EXPECT_EQ(with_block(lines, {0, 0, 100, 100}, {}), lines);
  const std::vector<Line> less{line_of({word("tr", {10, 10, 30, 30})}, 1)};
  EXPECT_EQ(with_block(lines, {0, 0, 100, 100}, less), lines);
}

}  // namespace
}  // namespace sohoa::ocr
