#include "ocr/ink_runs.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace sohoa::ocr {
namespace {

// Runs of ink of random length, some of them long.
cv::Mat striped(cv::Size size, int seed) {
  cv::RNG random(static_cast<std::uint64_t>(seed));
  cv::Mat ink = cv::Mat::zeros(size, CV_8UC1);
  for (int y = 0; y < size.height; ++y) {
    for (int x = random.uniform(0, 12); x < size.width; x += random.uniform(2, 16)) {
      const int right = std::min(size.width, x + random.uniform(1, 24));
      ink(cv::Rect(x, y, right - x, 1)).setTo(255);
      x = right;
    }
  }
  return ink;
}

TEST(InkRuns, AreTheRunsOfARow) {
  cv::Mat ink = cv::Mat::zeros(2, 10, CV_8UC1);
  ink(cv::Rect(0, 1, 2, 1)).setTo(255);
  ink(cv::Rect(4, 1, 1, 1)).setTo(255);
  ink(cv::Rect(7, 1, 3, 1)).setTo(255);
  EXPECT_TRUE(ink_runs(ink, 0).empty());
  EXPECT_EQ(ink_runs(ink, 1), (std::vector<InkRun>{{0, 2}, {4, 5}, {7, 10}}));
}

TEST(LongRuns, AreThoseThatAnOpeningLeaves) {
  for (const int least : {5, 9, 21}) {
    const cv::Mat ink = striped({90, 60}, least);
    cv::Mat opened;
    cv::morphologyEx(ink, opened, cv::MORPH_OPEN, cv::Mat::ones(1, least, CV_8U));
    EXPECT_EQ(cv::countNonZero(long_runs(ink, least) != opened), 0) << least;
  }
}

TEST(LongRuns, FillGapsAsAClosingDoes) {
  for (const int gap : {3, 7, 9}) {
    const cv::Mat ink = striped({90, 60}, gap);
    cv::Mat expected;
    cv::morphologyEx(ink, expected, cv::MORPH_CLOSE, cv::Mat::ones(1, gap, CV_8U));
    cv::morphologyEx(expected, expected, cv::MORPH_OPEN, cv::Mat::ones(1, 25, CV_8U));
    EXPECT_EQ(cv::countNonZero(long_runs(ink, 25, gap) != expected), 0) << gap;
  }
}

TEST(BandsWithInk, JoinRowsThatTouch) {
  cv::Mat ink = cv::Mat::zeros(9, 4, CV_8UC1);
  for (const int y : {0, 1, 4, 8}) ink.at<unsigned char>(y, 2) = 255;
  EXPECT_EQ(bands_with_ink(ink),
            (std::vector<cv::Range>{cv::Range(0, 2), cv::Range(4, 5), cv::Range(8, 9)}));
}

}  // namespace
}  // namespace sohoa::ocr
