#include "ocr/ring_lines.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kPxPerMm = 8.0;
const cv::Point kCentre(200, 200);

cv::Mat empty() {
  return cv::Mat::zeros(400, 400, CV_8UC1);
}

cv::Mat ring(int radius = 140, int thickness = 5) {
  cv::Mat ink = empty();
  cv::circle(ink, kCentre, radius, 255, thickness);
  return ink;
}

TEST(FindRingLines, FindsTheCentreWithinAPixelAndTheLine) {
  const RingLines found = find_ring_lines(ring(), {{196, 203}, 143, 0.9}, kPxPerMm);
  EXPECT_LE(std::hypot(found.shape.centre_px.x - 200, found.shape.centre_px.y - 200), 1.5);
  ASSERT_EQ(found.lines.size(), 1U);
  EXPECT_NEAR(found.lines.front().inner_px, 138, 1);
  EXPECT_NEAR(found.lines.front().outer_px, 142, 1);
}

TEST(FindRingLines, FollowsARingThatAScanMadeOval) {
  cv::Mat ink = empty();
  cv::ellipse(ink, kCentre, {146, 136}, 0, 0, 360, 255, 5);
  const RingLines found = find_ring_lines(ink, {kCentre, 141, 0.9}, kPxPerMm);
  EXPECT_NEAR(found.shape.level, 0.035, 0.008);
  const cv::Mat left = ink & ~ink_of_lines(ink, found, kPxPerMm);
  EXPECT_LT(cv::countNonZero(left), cv::countNonZero(ink) / 50);
}

TEST(FindRingLines, FindsTheInnerRingToo) {
  cv::Mat ink = ring();
  cv::circle(ink, kCentre, 90, 255, 2);
  EXPECT_EQ(find_ring_lines(ink, {kCentre, 140, 0.9}, kPxPerMm).lines.size(), 2U);
}

TEST(FindRingLines, TakesLettersAlongTheRingForNoLine) {
  cv::Mat ink = ring();
  for (int i = 0; i < 24; ++i) {
    const double angle = i * 0.2618;
    const cv::Point at(cvRound(200 + 115 * std::cos(angle)), cvRound(200 + 115 * std::sin(angle)));
    cv::rectangle(ink, {at.x - 5, at.y - 5, 10, 10}, 255, cv::FILLED);
  }
  EXPECT_EQ(find_ring_lines(ink, {kCentre, 140, 0.9}, kPxPerMm).lines.size(), 1U);
}

TEST(InkOfLines, IsTheWholeRingAndNothingElse) {
  cv::Mat ink = ring();
  cv::rectangle(ink, {190, 190, 20, 30}, 255, cv::FILLED);
  const RingLines lines = find_ring_lines(ink, {kCentre, 140, 0.9}, kPxPerMm);
  const cv::Mat left = ink & ~ink_of_lines(ink, lines, kPxPerMm);
  EXPECT_NEAR(cv::countNonZero(left), 20 * 30, 8) << "single pixels between two angles";
}

TEST(InkOfLines, LeavesThinLettersBesideTheLineAndStrokesAcrossIt) {
  cv::Mat ink = ring();
  const cv::Rect beside(185, 72, 30, 3);  // 4 px inside of the line
  const cv::Rect across(200, 40, 4, 40);
  cv::rectangle(ink, beside, 255, cv::FILLED);
  cv::rectangle(ink, across, 255, cv::FILLED);
  const RingLines lines = find_ring_lines(ink, {kCentre, 140, 0.9}, kPxPerMm);
  const cv::Mat left = ink & ~ink_of_lines(ink, lines, kPxPerMm);
  EXPECT_EQ(cv::countNonZero(left(beside)), beside.area());
  EXPECT_EQ(cv::countNonZero(left(across)), across.area());
}

TEST(InkOfLines, IsNothingWhereNoLineWasFound) {
  cv::Mat ink = empty();
  cv::rectangle(ink, {100, 100, 30, 30}, 255, cv::FILLED);
  const RingLines lines = find_ring_lines(ink, {kCentre, 140, 0.9}, kPxPerMm);
  EXPECT_TRUE(lines.lines.empty());
  EXPECT_EQ(cv::countNonZero(ink_of_lines(ink, lines, kPxPerMm)), 0);
}

}  // namespace
}  // namespace sohoa::ocr
