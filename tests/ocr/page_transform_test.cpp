#include "ocr/page_transform.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

// A dark rectangle is drawn, transformed, found again and mapped back.
Box found_and_mapped_back(int rotation_deg, double scale, double skew_deg) {
  cv::Mat page(400, 300, CV_8UC1, cv::Scalar(255));
  cv::rectangle(page, {60, 80}, {99, 109}, cv::Scalar(0), cv::FILLED);
  const PageTransform transform(page.size(), rotation_deg, scale, skew_deg);
  const cv::Mat working = transform.apply(page);
  const cv::Rect found = cv::boundingRect(working < 128);
  return transform.to_original(
      Box{found.x, found.y, found.x + found.width, found.y + found.height});
}

void expect_near(const Box& box, const Box& expected, int tolerance) {
  EXPECT_NEAR(box.left, expected.left, tolerance);
  EXPECT_NEAR(box.top, expected.top, tolerance);
  EXPECT_NEAR(box.right, expected.right, tolerance);
  EXPECT_NEAR(box.bottom, expected.bottom, tolerance);
}

constexpr Box kDrawn{60, 80, 100, 110};

TEST(PageTransform, LeavesAPageThatNeedsNothing) {
  EXPECT_EQ(found_and_mapped_back(0, 1.0, 0.0), kDrawn);
}

TEST(PageTransform, BringsBoxesBackFromEveryTurn) {
  for (const int rotation : {0, 90, 180, 270}) {
    EXPECT_EQ(found_and_mapped_back(rotation, 1.0, 0.0), kDrawn) << rotation;
  }
}

TEST(PageTransform, BringsBoxesBackFromScaleAndSkew) {
  for (const int rotation : {0, 90, 180, 270}) {
    expect_near(found_and_mapped_back(rotation, 0.5, 0.0), kDrawn, 2);
    expect_near(found_and_mapped_back(rotation, 2.0, 0.0), kDrawn, 1);
    expect_near(found_and_mapped_back(rotation, 1.0, 3.0), kDrawn, 5);
    expect_near(found_and_mapped_back(rotation, 0.7, -3.0), kDrawn, 6);
  }
}

TEST(PageTransform, NeverLeavesThePage) {
  const PageTransform transform({300, 400}, 0, 1.0, 4.0);
  const Box box = transform.to_original(Box{-500, -500, 5000, 5000});
  EXPECT_EQ(box, (Box{0, 0, 300, 400}));
}

TEST(PageTransform, LeavesTheOriginalAsItWas) {
  cv::Mat page(20, 10, CV_8UC1, cv::Scalar(255));
  page.at<unsigned char>(0, 0) = 7;
  for (const int rotation_deg : {0, 90, 180, 270}) {
    (void)PageTransform(page.size(), rotation_deg, 1.0, 0.0).apply(page);
    EXPECT_EQ(page.at<unsigned char>(0, 0), 7) << rotation_deg;
    EXPECT_EQ(page.at<unsigned char>(19, 9), 255) << rotation_deg;
  }
}

}  // namespace
}  // namespace sohoa::ocr
