#include "ocr/seal_rows.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kPxPerMm = 8.0;
const SealCircle kSeal{{200, 200}, 140};

// Letters 14 px wide and 20 px high, one every 20 px, the baseline falling by `slope`.
cv::Mat letters(int from_x, int to_x, int baseline, double slope = 0) {
  cv::Mat ink = cv::Mat::zeros(400, 700, CV_8UC1);
  for (int x = from_x; x < to_x; x += 20) {
    const int foot = cvRound(baseline + slope * x);
    cv::rectangle(ink, {x, foot - 20, 14, 20}, 255, cv::FILLED);
  }
  return ink;
}

int count(const cv::Mat& ink, const cv::Rect& area) {
  return cv::countNonZero(ink(area));
}

TEST(RowsBeside, TellTheirBaselineHeightAndSlope) {
  const auto rows = rows_beside(letters(360, 640, 250, 0.02), kSeal, kPxPerMm);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_NEAR(rows.front().slope, 0.02, 0.005);
  EXPECT_NEAR(rows.front().baseline_at(500), 260, 2);
  EXPECT_NEAR(rows.front().height, 20, 2);
}

TEST(RowsBeside, AreNotInsideTheSeal) {
  EXPECT_TRUE(rows_beside(letters(150, 260, 210), kSeal, kPxPerMm).empty());
}

TEST(RowsBeside, AreTwoWhereAMarkTouchesTheRowAbove) {
  cv::Mat ink = letters(360, 640, 230) | letters(360, 640, 260);
  cv::rectangle(ink, {405, 225, 4, 20}, 255, cv::FILLED);
  EXPECT_EQ(rows_beside(ink, kSeal, kPxPerMm).size(), 2U);
}

TEST(InkOfRow, GoesOnUnderTheSealAsFarAsLettersStandSideBySide) {
  cv::Mat ink = letters(240, 640, 250);
  cv::rectangle(ink, {100, 230, 14, 20}, 255, cv::FILLED);  // far to the left
  const auto rows = rows_beside(ink, kSeal, kPxPerMm);
  ASSERT_EQ(rows.size(), 1U);
  const cv::Mat row = ink_of_row(ink, rows.front());
  EXPECT_EQ(count(row, {230, 200, 470, 80}), count(ink, {230, 200, 470, 80}));
  EXPECT_EQ(count(row, {90, 200, 40, 80}), 0);
}

TEST(InkOfRow, HasTheMarksOfItsLettersButNotTheTextAlongTheRing) {
  cv::Mat ink = letters(240, 640, 250);
  const cv::Rect mark(262, 222, 10, 5);
  const cv::Rect ring_letter(283, 180, 5, 48);  // ends above the letters
  cv::rectangle(ink, mark, 255, cv::FILLED);
  cv::rectangle(ink, ring_letter, 255, cv::FILLED);
  const cv::Mat row = ink_of_row(ink, rows_beside(ink, kSeal, kPxPerMm).front());
  EXPECT_EQ(count(row, mark), mark.area());
  EXPECT_EQ(count(row, ring_letter), 0);
}

TEST(InkOfRow, LeavesOutWhatHangsOnALetterAboveTheRow) {
  cv::Mat ink = letters(240, 640, 250);
  cv::rectangle(ink, {244, 150, 6, 90}, 255, cv::FILLED);
  const cv::Mat row = ink_of_row(ink, rows_beside(ink, kSeal, kPxPerMm).front());
  EXPECT_EQ(count(row, {240, 150, 14, 60}), 0);
  EXPECT_GT(count(row, {240, 230, 14, 20}), 250);
}

TEST(BandsOf, HaveRoomForMarksAndTails) {
  const cv::Mat bands = bands_of({{0, 250, 20, 360, 640}}, {700, 400});
  EXPECT_GT(bands.at<unsigned char>(221, 10), 0);
  EXPECT_GT(bands.at<unsigned char>(256, 690), 0);
  EXPECT_EQ(bands.at<unsigned char>(200, 10), 0);
  EXPECT_EQ(bands.at<unsigned char>(270, 10), 0);
}

}  // namespace
}  // namespace sohoa::ocr
