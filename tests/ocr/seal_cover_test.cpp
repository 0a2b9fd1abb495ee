#include "ocr/seal_cover.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kPxPerMm = 8.0;
const SealRing kRing{{200, 200}, 140, 0.95};

struct Page {
  cv::Mat print = cv::Mat::zeros(400, 400, CV_8UC1);
  cv::Mat seal = cv::Mat::zeros(400, 400, CV_8UC1);
};

// Upright strokes of letters across the upper part of the ring.
Page page_with_strokes() {
  Page page;
  for (int x = 140; x <= 260; x += 12) {
    cv::rectangle(page.print, {x, 45, 4, 50}, 255, cv::FILLED);
  }
  cv::circle(page.seal, {200, 200}, 140, 255, 5);
  return page;
}

TEST(PrintUnderSeal, IsDrawnOnWhereTheSealHidesIt) {
  Page page = page_with_strokes();
  const cv::Mat whole = page.print.clone();
  page.print.setTo(0, page.seal);
  const cv::Mat under = print_under_seal(page.print, page.seal, kRing, kPxPerMm);
  const int hidden = cv::countNonZero(whole & page.seal);
  EXPECT_GT(cv::countNonZero(under & whole), hidden * 8 / 10);
  EXPECT_LT(cv::countNonZero(under & ~whole), hidden / 5);
}

TEST(PrintUnderSeal, IsNotTouchedWhereItShowsThrough) {
  Page page = page_with_strokes();
  page.seal.setTo(0, page.print);
  EXPECT_EQ(cv::countNonZero(print_under_seal(page.print, page.seal, kRing, kPxPerMm)), 0);
}

TEST(PrintUnderSeal, IsNothingUnderASealOnEmptyPaper) {
  Page page = page_with_strokes();
  page.print.setTo(0);
  EXPECT_EQ(cv::countNonZero(print_under_seal(page.print, page.seal, kRing, kPxPerMm)), 0);
}

}  // namespace
}  // namespace sohoa::ocr
