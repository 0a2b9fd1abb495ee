#include "ocr/seal.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kDpi = 150.0;  // 36 mm are 213 px
const cv::Scalar kRed(60, 50, 215);

cv::Mat paper() {
  return {1750, 1240, CV_8UC3, cv::Scalar(250, 250, 250)};
}

void stamp(cv::Mat& page, cv::Point centre, int radius_px = 106) {
  cv::circle(page, centre, radius_px, kRed, 6);
  cv::circle(page, centre, radius_px - 40, kRed, 2);
  cv::putText(page, "SEAL", centre - cv::Point(40, -10), cv::FONT_HERSHEY_SIMPLEX, 1.0, kRed, 3);
}

TEST(RemoveSeals, FindsTheSealAndItsBox) {
  cv::Mat page = paper();
  stamp(page, {800, 1300});
  const SealRemoval removal = remove_seals(page, kDpi);
  ASSERT_EQ(removal.seals.size(), 1U);
  EXPECT_EQ(removal.seals[0].kind, MarkKind::Seal);
  EXPECT_NEAR(removal.seals[0].box.left, 694, 12);
  EXPECT_NEAR(removal.seals[0].box.bottom, 1406, 12);
  EXPECT_LT(cv::countNonZero(removal.grey < 200), 50);
}

TEST(RemoveSeals, KeepsBlackLettersUnderTheSeal) {
  cv::Mat page = paper();
  stamp(page, {800, 1300});
  cv::rectangle(page, {760, 1340}, {840, 1352}, cv::Scalar(30, 30, 30), cv::FILLED);
  const SealRemoval removal = remove_seals(page, kDpi);
  EXPECT_LT(cv::mean(removal.grey(cv::Rect(765, 1342, 70, 8)))[0], 60);
}

TEST(RemoveSeals, KeepsWordsThatAreStampedInRed) {
  cv::Mat page = paper();
  cv::putText(page, "PHO GIAM DOC", {600, 900}, cv::FONT_HERSHEY_SIMPLEX, 1.2, kRed, 4);
  cv::putText(page, "NGUYEN VAN A", {600, 960}, cv::FONT_HERSHEY_SIMPLEX, 1.2, kRed, 4);
  cv::rectangle(page, {200, 200}, {420, 260}, kRed, 4);
  const SealRemoval removal = remove_seals(page, kDpi);
  EXPECT_TRUE(removal.seals.empty());
  EXPECT_GT(cv::countNonZero(removal.grey(cv::Rect(600, 860, 400, 120)) < 160), 1000);
}

TEST(RemoveSeals, KeepsTheBeginningOfARedRowThatGoesOnBesideTheSeal) {
  cv::Mat page = paper();
  stamp(page, {800, 1300});
  for (int x = 850; x < 1080; x += 24) cv::rectangle(page, {x, 1330, 14, 20}, kRed, cv::FILLED);
  const SealRemoval removal = remove_seals(page, kDpi);
  EXPECT_EQ(removal.seals.size(), 1U);
  EXPECT_GT(cv::countNonZero(removal.grey(cv::Rect(845, 1325, 50, 30)) < 160), 400);
  EXPECT_EQ(cv::countNonZero(removal.grey(cv::Rect(750, 1275, 90, 40)) < 160), 0) << "its middle";
}

TEST(RemoveSeals, FindsASealThatTheEdgeCuts) {
  cv::Mat page = paper();
  stamp(page, {page.cols - 20, 700});
  const SealRemoval removal = remove_seals(page, kDpi);
  ASSERT_EQ(removal.seals.size(), 1U);
  EXPECT_EQ(removal.seals[0].box.right, page.cols);
}

TEST(RemoveSeals, FindsEachOfTwoSealsOnce) {
  cv::Mat page = paper();
  stamp(page, {300, 300}, 60);
  stamp(page, {800, 1300});
  EXPECT_EQ(remove_seals(page, kDpi).seals.size(), 2U);
}

TEST(RemoveSeals, LeavesAPageWithoutRedAsItIs) {
  cv::Mat page = paper();
  cv::putText(page, "BIEN BAN", {600, 900}, cv::FONT_HERSHEY_SIMPLEX, 1.2, {0, 0, 0}, 4);
  const SealRemoval removal = remove_seals(page, kDpi);
  cv::Mat grey;
  cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
  EXPECT_TRUE(removal.seals.empty());
  EXPECT_EQ(cv::countNonZero(removal.grey != grey), 0);
}

}  // namespace
}  // namespace sohoa::ocr
