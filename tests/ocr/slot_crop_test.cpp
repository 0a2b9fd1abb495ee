#include "ocr/slot_crop.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <vector>

namespace sohoa::ocr {
namespace {

cv::Mat decoded(const std::string& png) {
  return cv::imdecode(std::vector<unsigned char>(png.begin(), png.end()), cv::IMREAD_UNCHANGED);
}

PageImage page_with_ink(const cv::Rect& ink) {
  cv::Mat pixels(400, 2000, CV_8UC1, cv::Scalar(255));
  pixels(ink).setTo(0);
  return {pixels, 200, true};
}

TEST(SlotCrop, ShowsTheBoxAndWhatIsAroundIt) {
  const cv::Rect ink(100, 100, 60, 40);
  const cv::Mat crop = decoded(slot_crop_png(page_with_ink(ink), {100, 100, 160, 140}, 0));
  EXPECT_EQ(crop.size(), cv::Size(60 + 2 * 50, 40 + 2 * 50));
  EXPECT_EQ(crop.at<unsigned char>(crop.rows / 2, crop.cols / 2), 0);
  EXPECT_EQ(crop.at<unsigned char>(5, 5), 255);
  EXPECT_EQ(cv::countNonZero(crop == 0), ink.area());
}

TEST(SlotCrop, IsTurnedAsThePageWas) {
  const PageImage page = page_with_ink({100, 100, 20, 20});
  const cv::Mat lying = decoded(slot_crop_png(page, {100, 100, 160, 140}, 0));
  for (const int rotation_deg : {90, 270}) {
    const cv::Mat upright = decoded(slot_crop_png(page, {100, 100, 160, 140}, rotation_deg));
    EXPECT_EQ(upright.size(), cv::Size(lying.rows, lying.cols));
  }
  const cv::Mat right = decoded(slot_crop_png(page, {100, 100, 160, 140}, 90));
  EXPECT_EQ(right.at<unsigned char>(60, right.cols - 60), 0);  // its top left is at the top right
}

TEST(SlotCrop, IsCutAtTheEdgeAndMadeSmall) {
  const PageImage page = page_with_ink({0, 0, 1900, 40});
  EXPECT_EQ(decoded(slot_crop_png(page, {0, 0, 1900, 40}, 0)).cols, 800);
  EXPECT_TRUE(slot_crop_png(page, {2500, 0, 2600, 40}, 0).empty());
  EXPECT_TRUE(slot_crop_png(page, {50, 50, 50, 50}, 0).empty());
}

}  // namespace
}  // namespace sohoa::ocr
