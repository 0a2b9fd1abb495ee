#include "ocr/paper.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

double lightest(const cv::Mat& grey) {
  double most = 0;
  cv::minMaxLoc(grey, nullptr, &most);
  return most;
}

double darkest(const cv::Mat& grey) {
  double least = 0;
  cv::minMaxLoc(grey, &least, nullptr);
  return least;
}

TEST(StretchContrast, LeavesAPageWithoutContrast) {
  cv::Mat page(100, 100, CV_8UC1, cv::Scalar(200));
  page(cv::Rect(10, 10, 30, 30)).setTo(175);
  EXPECT_EQ(cv::norm(stretch_contrast(page, PageLevels(page)), page, cv::NORM_INF), 0);
}

TEST(StretchContrast, KeepsTheRimsOfLettersGreyOnAPageWithFewOfThem) {
  cv::Mat page(1200, 900, CV_8U, cv::Scalar(235));
  for (int x = 200; x < 500; x += 12) {  // a line of strokes, two thirds of them rim
    page(cv::Rect(x, 300, 6, 30)).setTo(140);
    page(cv::Rect(x + 2, 300, 2, 30)).setTo(40);
  }
  const cv::Mat stretched = stretch_contrast(page, PageLevels(page));
  EXPECT_LT(stretched.at<unsigned char>(310, 203), 20);
  EXPECT_GT(stretched.at<unsigned char>(310, 200), 90);
}

TEST(StretchContrast, MakesFaintPrintBlackOnWhite) {
  cv::Mat faint;
  test::printed_page().convertTo(faint, CV_8U, 0.3, 140);  // 140 to 217
  const cv::Mat stretched = stretch_contrast(faint, PageLevels(faint));
  EXPECT_LT(darkest(stretched), 10);
  EXPECT_EQ(lightest(stretched), 255);
  EXPECT_EQ(darkest(faint), 140) << "the page that was given has changed";
}

TEST(WhitenGrain, MakesGrainyPaperWhiteAndLeavesInkBlack) {
  cv::Mat page(1600, 1200, CV_8UC1, cv::Scalar(255));
  const cv::Mat print = test::printed_page(600, 800);
  print(cv::Rect(0, 0, 600, 200)).copyTo(page(cv::Rect(300, 300, 600, 200)));
  cv::Mat grain(page.size(), CV_16SC1);
  cv::RNG(7).fill(grain, cv::RNG::NORMAL, 0, 25);
  cv::Mat grainy;
  page.convertTo(grainy, CV_16S);
  grainy += grain;
  grainy.convertTo(grainy, CV_8U);
  const cv::Mat white = whiten_grain(grainy, grain_share(grainy, PageLevels(grainy)));
  const cv::Rect empty(100, 800, 1000, 700);
  EXPECT_LT(cv::countNonZero(grainy(empty) == 255), 0.6 * empty.area());
  EXPECT_GT(cv::countNonZero(white(empty) == 255), 0.95 * empty.area());
  EXPECT_LT(darkest(white), 10);
  EXPECT_EQ(cv::norm(whiten_grain(page, grain_share(page, PageLevels(page))), page, cv::NORM_INF),
            0)
      << "no grain, nothing to do";
}

TEST(FlattenLight, TakesAShadowOffThePaper) {
  cv::Mat shaded = test::printed_page(600, 800);
  for (int x = 0; x < shaded.cols; ++x) shaded.col(x) *= 0.5 + 0.5 * x / shaded.cols;
  const cv::Mat flat = flatten_light(shaded);
  // Paper in both upper corners, where nothing is printed.
  const double left = cv::mean(flat(cv::Rect(4, 4, 12, 12)))[0];
  const double right = cv::mean(flat(cv::Rect(584, 4, 12, 12)))[0];
  EXPECT_NEAR(left, right, 12);
  EXPECT_GT(left, 220);
  EXPECT_LT(darkest(flat), 60) << "print was taken for a shadow";
}

}  // namespace
}  // namespace sohoa::ocr
