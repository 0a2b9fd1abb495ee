#include "samples/pen_width.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace sohoa::samples {
namespace {

cv::Mat bar(int width) {
  cv::Mat ink = cv::Mat::zeros(80, 60, CV_8U);
  cv::rectangle(ink, cv::Rect(30, 15, width, 50), cv::Scalar(255), cv::FILLED);
  return ink;
}

cv::Mat ring(int radius, int width) {
  cv::Mat ink = cv::Mat::zeros(80, 80, CV_8U);
  cv::circle(ink, {40, 40}, radius, cv::Scalar(255), width);
  return ink;
}

int holes_of(const cv::Mat& ink) {
  cv::Mat labels;
  return cv::connectedComponents(ink <= 128, labels) - 1;
}

TEST(PenWidth, IsMeasured) {
  EXPECT_NEAR(pen_width(bar(5)), 5, 1.5);
  EXPECT_NEAR(pen_width(bar(11)), 11, 1.5);
  EXPECT_EQ(pen_width(cv::Mat::zeros(20, 20, CV_8U)), 0);
}

TEST(PenWidth, IsMadeAsAsked) {
  EXPECT_NEAR(pen_width(with_pen_width(bar(5), 11)), 11, 2);
  EXPECT_NEAR(pen_width(with_pen_width(bar(11), 5)), 5, 2);
}

TEST(PenWidth, LeavesNoStrokeOut) {
  cv::Mat ink = bar(4);
  cv::rectangle(ink, cv::Rect(10, 32, 20, 16), cv::Scalar(255), cv::FILLED);
  const cv::Mat thin = with_pen_width(ink, 1);
  cv::Mat labels;
  EXPECT_EQ(cv::connectedComponents(thin > 128, labels), 2);
  EXPECT_GT(cv::boundingRect(thin > 128).height, 45);
}

TEST(PenWidth, LeavesLoopsOpen) {
  const cv::Mat thick = with_pen_width(ring(9, 3), 20);
  EXPECT_EQ(holes_of(thick), 2);
  EXPECT_GT(pen_width(thick), 4);
}

}  // namespace
}  // namespace sohoa::samples
