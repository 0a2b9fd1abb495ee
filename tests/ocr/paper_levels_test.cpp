#include "ocr/paper_levels.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

cv::Mat with_grain(const cv::Mat& page, double deviation) {
  cv::Mat grain(page.size(), CV_16SC1);
  cv::RNG(7).fill(grain, cv::RNG::NORMAL, 0, deviation);
  cv::Mat grainy;
  page.convertTo(grainy, CV_16S);
  grainy += grain;
  grainy.convertTo(grainy, CV_8U);
  return grainy;
}

TEST(InkLevel, IsThatOfThePrint) {
  cv::Mat faint;
  test::printed_page(600, 800).convertTo(faint, CV_8U, 0.3, 140);  // 140 to 217
  EXPECT_NEAR(ink_level(faint), 140, 6);
}

TEST(InkLevel, IsThatOfThreeLinesOnAGrainyPage) {
  cv::Mat page(1600, 1200, CV_8UC1, cv::Scalar(220));
  const cv::Mat print = test::printed_page(600, 800);
  print(cv::Rect(0, 0, 600, 200)).copyTo(page(cv::Rect(300, 300, 600, 200)));
  EXPECT_LT(ink_level(with_grain(page, 10)), 100);
}

TEST(InkLevel, DoesNotSeeBlackMargins) {
  cv::Mat page(800, 600, CV_8UC1, cv::Scalar(220));
  page(cv::Rect(0, 0, 600, 50)).setTo(0);
  EXPECT_EQ(ink_level(page), 220);
}

TEST(PaperNoise, IsNoneOnCleanPaper) {
  EXPECT_EQ(PageLevels(cv::Mat(600, 400, CV_8UC1, cv::Scalar(240))).noise(), 0);
  EXPECT_EQ(PageLevels(test::printed_page(600, 800)).noise(), 0);
}

TEST(PaperNoise, IsTheDeviationOfTheGrain) {
  const cv::Mat paper(600, 400, CV_8UC1, cv::Scalar(200));
  EXPECT_NEAR(PageLevels(with_grain(paper, 12)).noise(), 12, 2);
}

TEST(PaperNoise, DoesNotTakePrintOrShadowsForGrain) {
  cv::Mat page = test::printed_page(600, 800);
  page = page * 0.8;
  for (int x = 0; x < page.cols; ++x) page.col(x) *= 0.6 + 0.4 * x / page.cols;
  EXPECT_LT(PageLevels(page).noise(), 3);
  EXPECT_NEAR(PageLevels(with_grain(page, 8)).noise(), 8, 2.5);
}

TEST(PaperNoise, IsNoneOfAnImageSmallerThanTheSquares) {
  EXPECT_EQ(PageLevels(cv::Mat(1, 1, CV_8UC1, cv::Scalar(9))).noise(), 0);
}

}  // namespace
}  // namespace sohoa::ocr
