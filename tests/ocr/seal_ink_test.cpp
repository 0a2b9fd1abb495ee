#include "ocr/seal_ink.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kDpi = 150.0;
const cv::Point kCentre(600, 700);
const SealRing kRing{kCentre, 106, 0.95};

// A page with dark print at its head, so that what print looks like is known.
cv::Mat page_with_print() {
  cv::Mat page(1750, 1240, CV_8UC1, cv::Scalar(255));
  for (int y = 150; y < 450; y += 30) {
    for (int x = 150; x < 1090; x += 24) cv::rectangle(page, {x, y, 12, 16}, 0, cv::FILLED);
  }
  return page;
}

void stamp(cv::Mat& page, int ink) {
  cv::circle(page, kCentre, 106, ink, 5);
  cv::putText(page, "A", kCentre + cv::Point(-95, 20), cv::FONT_HERSHEY_SIMPLEX, 0.7, ink, 2);
  cv::circle(page, kCentre, 18, ink, cv::FILLED);  // for the star
}

// Letters of a name that begins in the seal and goes on beside it.
void print_name(cv::Mat& page) {
  for (int x = 560; x < 860; x += 20) cv::rectangle(page, {x, 760, 12, 16}, 0, cv::FILLED);
}

int ink(const cv::Mat& page, const cv::Rect& area) {
  return cv::countNonZero(page(area) < 128);
}

constexpr int kLetter = 12 * 16;
const cv::Rect kName(555, 755, 310, 26);
const cv::Rect kStar(575, 675, 50, 50);

TEST(SealInk, OnAGreyScanTurnsToPaperAndPrintStays) {
  cv::Mat page = page_with_print();
  stamp(page, 110);
  print_name(page);
  const cv::Mat left = without_seal_ink(page, kRing, kDpi).grey;
  EXPECT_GT(ink(page, kStar), 800);
  EXPECT_EQ(ink(left, kStar), 0);
  EXPECT_EQ(ink(left, {480, 580, 60, 60}), 0) << "the ring";
  EXPECT_GE(ink(left, kName), 15 * kLetter);
}

TEST(SealInk, AsBlackAsPrintGoesWhereItIsInNoRowWithPrintOutside) {
  cv::Mat page = page_with_print();
  stamp(page, 0);
  print_name(page);
  const cv::Mat left = without_seal_ink(page, kRing, kDpi).grey;
  EXPECT_EQ(ink(left, kStar), 0);
  EXPECT_EQ(ink(left, {505, 690, 30, 40}), 0) << "a letter of the ring";
  EXPECT_EQ(ink(left, {585, 590, 30, 10}), 0) << "the top of the ring";
  EXPECT_GE(ink(left, kName), 14 * kLetter) << "the name lost letters";
}

TEST(SealInk, KeepsTheLineWhereItRunsThroughLettersInASecondPicture) {
  cv::Mat page = page_with_print();
  stamp(page, 0);
  // The feet of a name whose letters are open where the ring covers them.
  for (int x = 560; x < 860; x += 20) cv::rectangle(page, {x, 792, 12, 14}, 0, cv::FILLED);
  const SealInkRemoval removal = without_seal_ink(page, kRing, kDpi);
  ASSERT_FALSE(removal.crossed.empty());
  EXPECT_GT(ink(removal.crossed, {555, 788, 90, 22}), ink(removal.grey, {555, 788, 90, 22}));
  const cv::Rect head(0, 0, 1240, 780);
  EXPECT_EQ(cv::norm(removal.crossed(head), removal.grey(head), cv::NORM_INF), 0)
      << "elsewhere both are the same";
}

TEST(SealInk, HasNoSecondPictureWhereNoLettersAreCrossed) {
  cv::Mat page = page_with_print();
  stamp(page, 0);
  EXPECT_TRUE(without_seal_ink(page, kRing, kDpi).crossed.empty());
}

TEST(SealInk, LeavesWhatIsOutsideOfTheSealAndTheImageThatWasGiven) {
  cv::Mat page = page_with_print();
  stamp(page, 0);
  const cv::Mat before = page.clone();
  const cv::Mat left = without_seal_ink(page, kRing, kDpi).grey;
  EXPECT_EQ(cv::norm(page, before, cv::NORM_INF), 0);
  const cv::Rect print(0, 0, 1240, 560);
  EXPECT_EQ(cv::norm(left(print), page(print), cv::NORM_INF), 0);
}

TEST(SealInk, OfASealThatIsPartlyOffThePageIsTakenOffToo) {
  cv::Mat page(1750, 1240, CV_8UC1, cv::Scalar(255));
  cv::circle(page, {600, 1700}, 106, 0, 5);
  const cv::Mat left = without_seal_ink(page, {{600, 1700}, 106, 0.9}, kDpi).grey;
  EXPECT_LT(ink(left, {480, 1580, 240, 170}), ink(page, {480, 1580, 240, 170}) / 4);
}

}  // namespace
}  // namespace sohoa::ocr
