#include "ocr/roman_numeral.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr int kHeight = 28;

// A letter I with serifs that touch those of its neighbours.
void draw_i(cv::Mat& paper, int left) {
  cv::rectangle(paper, cv::Rect(left + 3, 2, 4, kHeight), 20, cv::FILLED);
  cv::rectangle(paper, cv::Rect(left, 2, 10, 2), 20, cv::FILLED);
  cv::rectangle(paper, cv::Rect(left, kHeight, 10, 2), 20, cv::FILLED);
}

int draw_v(cv::Mat& paper, int left) {
  cv::line(paper, {left + 2, 2}, {left + 11, kHeight + 1}, 20, 4, cv::LINE_AA);
  cv::line(paper, {left + 20, 2}, {left + 11, kHeight + 1}, 20, 2, cv::LINE_AA);
  return left + 24;
}

cv::Mat paper() {
  return {kHeight + 4, 90, CV_8U, cv::Scalar(255)};
}

cv::Mat numeral(bool with_v, int strokes) {
  cv::Mat drawn = paper();
  int left = with_v ? draw_v(drawn, 2) : 2;
  for (int i = 0; i < strokes; ++i, left += 10) draw_i(drawn, left);
  cv::circle(drawn, {left + 4, kHeight}, 2, 20, cv::FILLED);
  return drawn.colRange(0, left + 8);
}

TEST(UprightStrokes, AreCountedThoughSerifsTouch) {
  for (int strokes = 1; strokes <= 3; ++strokes) {
    EXPECT_EQ(upright_strokes(numeral(false, strokes)), strokes);
  }
}

TEST(UprightStrokes, AreCountedBesideAV) {
  for (int strokes = 1; strokes <= 3; ++strokes) {
    EXPECT_EQ(upright_strokes(numeral(true, strokes)), strokes);
  }
}

TEST(UprightStrokes, AreCountedInBlurredPrint) {
  cv::Mat blurred;
  cv::GaussianBlur(numeral(false, 3), blurred, {0, 0}, 1.2);
  EXPECT_EQ(upright_strokes(blurred), 3);
}

TEST(UprightStrokes, AreNotSeenInEmptyOrTinyOrSolidPlaces) {
  EXPECT_EQ(upright_strokes(paper()), 0);
  EXPECT_EQ(upright_strokes(cv::Mat(5, 5, CV_8U, cv::Scalar(0))), 0);
  EXPECT_EQ(upright_strokes(cv::Mat(kHeight, kHeight, CV_8U, cv::Scalar(0))), 0);
}

TEST(WithStrokes, ChangesNumeralsOnly) {
  EXPECT_EQ(with_strokes("II.", 3), "III.");
  EXPECT_EQ(with_strokes("III", 2), "II");
  EXPECT_EQ(with_strokes("VI.", 3), "VIII.");
  EXPECT_EQ(with_strokes("IV.", 2), "IV.");
  EXPECT_EQ(with_strokes("IX", 1), "IX");
  EXPECT_EQ(with_strokes("II.", 4), "II.");
  EXPECT_EQ(with_strokes("II.", 0), "II.");
  EXPECT_EQ(with_strokes("IN", 2), "IN");
  EXPECT_EQ(with_strokes("12", 2), "12");
  EXPECT_EQ(with_strokes("", 2), "");
}

TEST(WithRomanNumerals, ReadsTheHeadingAnew) {
  cv::Mat page(200, 400, CV_8U, cv::Scalar(255));
  const cv::Mat drawn = numeral(false, 3);
  drawn.copyTo(page(cv::Rect(20, 50, drawn.cols, drawn.rows)));
  Word word;
  word.raw = "II.";
  word.text = "II.";
  word.box = Box{20, 50, 20 + drawn.cols, 50 + drawn.rows};
  Line line;
  line.words.push_back(word);
  const std::vector<Line> read = with_roman_numerals({line}, page);
  EXPECT_EQ(read[0].words[0].raw, "III.");
  EXPECT_EQ(read[0].words[0].text, "III.");
}

TEST(WithRomanNumerals, TellsHFromTwoStrokesThatTouchAtTheirSerifs) {
  const auto read = [](const cv::Mat& print) {
    Word word;
    word.raw = word.text = "H";
    word.box = Box{0, 0, print.cols, print.rows};
    Line line;
    line.words.push_back(word);
    return with_roman_numerals({line}, print).front().words.front().raw;
  };
  cv::Mat strokes = numeral(false, 2).colRange(0, 23).rowRange(1, kHeight + 2).clone();
  EXPECT_EQ(read(strokes), "II");
  cv::rectangle(strokes, cv::Rect(5, kHeight / 2, 10, 2), 20, cv::FILLED);
  EXPECT_EQ(read(strokes), "H");
}

}  // namespace
}  // namespace sohoa::ocr
