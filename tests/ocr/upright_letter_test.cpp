#include "ocr/upright_letter.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

namespace sohoa::ocr {
namespace {

constexpr int kHeight = 20;
constexpr int kStem = 3;
constexpr int kSerif = 3;  // beyond the stem

void draw(cv::Mat& paper, int left, int top, int width, int height) {
  cv::rectangle(paper, cv::Rect(left, top, width, height), 20, cv::FILLED);
}

void draw_foot(cv::Mat& paper, int left) {
  draw(paper, left, 2, kStem, kHeight);
  draw(paper, left - kSerif, kHeight, 2 * kSerif + kStem, 2);
}

void draw_i(cv::Mat& paper, int left) {
  draw_foot(paper, left);
  draw(paper, left - kSerif, 2, 2 * kSerif + kStem, 2);
}

void draw_one(cv::Mat& paper, int left) {
  draw_foot(paper, left);
  cv::line(paper, {left, 3}, {left - kSerif, 5}, 20, 2);
}

void draw_bare(cv::Mat& paper, int left) {
  draw(paper, left, 2, kStem, kHeight);
}

cv::Mat paper() {
  return {kHeight + 4, 60, CV_8U, cv::Scalar(255)};
}

cv::Mat letter(void (*draw_letter)(cv::Mat&, int)) {
  cv::Mat drawn = paper();
  draw_letter(drawn, 10);
  return drawn(cv::Rect(6, 2, 12, kHeight));
}

TEST(UprightLetter, IsTakenForIWithASerifOnBothSides) {
  EXPECT_EQ(upright_letter(letter(draw_i)), UprightLetter::CapitalI);
}

TEST(UprightLetter, IsTakenForOneWithAFlag) {
  EXPECT_EQ(upright_letter(letter(draw_one)), UprightLetter::One);
}

TEST(UprightLetter, IsUnknownWhereItLeans) {
  const cv::Mat leaning = (cv::Mat_<double>(2, 3) << 1, -0.25, 5, 0, 1, 0);
  cv::Mat drawn = paper();
  draw_i(drawn, 10);
  cv::warpAffine(drawn, drawn, leaning, drawn.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, 255);
  const cv::Mat ink = drawn < 140;
  EXPECT_EQ(upright_letter(drawn(cv::boundingRect(ink))), UprightLetter::Unknown);
}

TEST(UprightLetter, IsUnknownWithoutSerifs) {
  EXPECT_EQ(upright_letter(letter(draw_bare)), UprightLetter::Unknown);
  EXPECT_EQ(upright_letter(cv::Mat(kHeight, 8, CV_8U, cv::Scalar(255))), UprightLetter::Unknown);
  EXPECT_EQ(upright_letter(cv::Mat(6, 4, CV_8U, cv::Scalar(0))), UprightLetter::Unknown);
}

std::string read_as(const std::string& word, const cv::Mat& page) {
  Word read;
  read.raw = read.text = word;
  read.box = Box{2, 2, 50, kHeight + 2};
  Line line;
  line.words = {read};
  return with_upright_letters({line}, page).front().words.front().raw;
}

TEST(UprightLetters, AreSettledInWordsOfCapitalsAndDigits) {
  cv::Mat page = paper();
  draw_one(page, 10);
  draw_i(page, 30);
  EXPECT_EQ(read_as("11", page), "1I");
  EXPECT_EQ(read_as("lI", page), "1I");
  EXPECT_EQ(read_as("II.", page), "1I.");
}

TEST(UprightLetters, StayInSmallPrintInLongNumbersAndWhereLettersTouch) {
  cv::Mat page = paper();
  draw_one(page, 10);
  draw_i(page, 30);
  EXPECT_EQ(read_as("il", page), "il");
  EXPECT_EQ(read_as("111", page), "111");
  EXPECT_EQ(read_as("I", page), "I");
}

}  // namespace
}  // namespace sohoa::ocr
