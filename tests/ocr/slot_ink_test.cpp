#include "ocr/slot_ink.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

cv::Mat paper(int width_px, int height_px) {
  return {height_px, width_px, CV_8UC1, cv::Scalar(240)};
}

int ink_px(const cv::Mat& ink, const cv::Rect& part) {
  return cv::countNonZero(ink(part));
}

TEST(SlotInk, FindsNoneOnEmptyPaper) {
  EXPECT_EQ(cv::countNonZero(slot_ink({paper(120, 80), 240, true})), 0);
  EXPECT_TRUE(slot_ink({paper(3, 3), 240, true}).empty());
}

TEST(SlotInk, SeesAFaintPenBesideBlackPrint) {
  cv::Mat slot = paper(200, 80);
  cv::line(slot, {40, 15}, {40, 65}, cv::Scalar(165), 4);
  cv::line(slot, {150, 15}, {150, 65}, cv::Scalar(10), 4);
  const cv::Mat ink = slot_ink({slot, 240, true});
  EXPECT_GT(ink_px(ink, {30, 10, 20, 60}), 100);
  EXPECT_GT(ink_px(ink, {140, 10, 20, 60}), 100);
}

TEST(SlotInk, LeavesOutRedInkOfSeals) {
  cv::Mat slot(80, 120, CV_8UC3, cv::Scalar(245, 245, 245));
  cv::line(slot, {30, 15}, {30, 65}, cv::Scalar(150, 60, 40), 4);  // a blue pen
  cv::line(slot, {90, 15}, {90, 65}, cv::Scalar(60, 60, 235), 4);  // a red seal
  const cv::Mat ink = slot_ink({slot, 240, true});
  EXPECT_GT(ink_px(ink, {20, 10, 20, 60}), 100);
  EXPECT_EQ(ink_px(ink, {80, 10, 20, 60}), 0);
}

TEST(SlotInk, LeavesOutRulesAndDottedLines) {
  cv::Mat slot = paper(240, 100);
  cv::line(slot, {0, 8}, {239, 8}, cv::Scalar(20), 3);
  for (int x = 5; x < 240; x += 12) cv::circle(slot, {x, 85}, 1, cv::Scalar(20), cv::FILLED);
  EXPECT_EQ(cv::countNonZero(slot_ink({slot, 240, true})), 0);
}

TEST(SlotInk, LeavesOutADottedLineUnderADigit) {
  cv::Mat slot = paper(140, 100);
  cv::line(slot, {70, 20}, {70, 70}, cv::Scalar(20), 4);
  for (int x = 5; x < 140; x += 13) cv::circle(slot, {x, 75}, 2, cv::Scalar(20), cv::FILLED);
  const cv::Mat ink = slot_ink({slot, 240, true});
  EXPECT_GT(ink_px(ink, {60, 15, 20, 60}), 100);
  EXPECT_EQ(ink_px(ink, {0, 0, 60, 100}), 0);
  EXPECT_EQ(ink_px(ink, {80, 0, 60, 100}), 0);
}

TEST(SlotInk, LeavesOutARuleUnderASlotOfOneDigit) {
  cv::Mat slot = paper(50, 90);
  cv::line(slot, {25, 20}, {25, 65}, cv::Scalar(20), 4);
  cv::line(slot, {0, 80}, {49, 80}, cv::Scalar(20), 3);
  const cv::Mat ink = slot_ink({slot, 240, true});
  EXPECT_GT(ink_px(ink, {15, 15, 20, 55}), 100);
  EXPECT_EQ(ink_px(ink, {0, 74, 50, 16}), 0);
}

TEST(SlotInk, BringsEveryResolutionToTheSameSize) {
  EXPECT_EQ(slot_ink({paper(150, 75), 150, true}).size(), cv::Size(240, 120));
  EXPECT_EQ(slot_ink({paper(300, 150), 300, true}).size(), cv::Size(240, 120));
}

}  // namespace
}  // namespace sohoa::ocr
