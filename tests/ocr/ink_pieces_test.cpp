#include "ocr/ink_pieces.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <tuple>
#include <vector>

namespace sohoa::ocr {
namespace {

using Figures = std::vector<std::tuple<int, int, int, int, int>>;

Figures figures_of(const std::vector<InkPiece>& pieces) {
  Figures figures;
  for (const InkPiece& piece : pieces) {
    figures.emplace_back(piece.box.y, piece.box.x, piece.box.width, piece.box.height,
                         piece.area_px);
  }
  std::ranges::sort(figures);
  return figures;
}

Figures labelled(const cv::Mat& ink, int neighbours) {
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  const int count =
      cv::connectedComponentsWithStats(ink, labels, stats, centres, neighbours, CV_32S);
  Figures figures;
  for (int i = 1; i < count; ++i) {
    figures.emplace_back(stats.at<int>(i, cv::CC_STAT_TOP), stats.at<int>(i, cv::CC_STAT_LEFT),
                         stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT),
                         stats.at<int>(i, cv::CC_STAT_AREA));
  }
  std::ranges::sort(figures);
  return figures;
}

TEST(InkPieces, AreThoseOfALabellingOfEveryPixel) {
  cv::RNG random(7);
  for (const double share : {0.02, 0.3, 0.5, 0.9}) {
    cv::Mat noise(97, 131, CV_32F);
    random.fill(noise, cv::RNG::UNIFORM, 0.0, 1.0);
    const cv::Mat ink = noise < share;
    EXPECT_EQ(figures_of(ink_pieces(ink)), labelled(ink, 8)) << share;
    EXPECT_EQ(figures_of(ink_pieces(ink, Touching::Sides)), labelled(ink, 4)) << share;
  }
}

TEST(InkPieces, TellOneOfTheirPixels) {
  cv::RNG random(8);
  cv::Mat noise(60, 80, CV_32F);
  random.fill(noise, cv::RNG::UNIFORM, 0.0, 1.0);
  const cv::Mat ink = noise < 0.3;
  for (const InkPiece& piece : ink_pieces(ink)) {
    cv::Mat filled = ink.clone();
    const int area = cv::floodFill(filled, piece.first, 128, nullptr, {}, {}, 8);
    EXPECT_EQ(area, piece.area_px);
    EXPECT_EQ(piece.first.y, piece.box.y);
  }
}

TEST(InkPieces, JoinAtCornersAndBelow) {
  cv::Mat ink = cv::Mat::zeros(6, 12, CV_8U);
  ink(cv::Rect(1, 1, 2, 3)).setTo(255);  // the legs of a U and its bottom
  ink(cv::Rect(6, 1, 2, 3)).setTo(255);
  ink(cv::Rect(3, 4, 3, 1)).setTo(255);
  ink.at<unsigned char>(0, 11) = 255;
  const Figures expected{{0, 11, 1, 1, 1}, {1, 1, 7, 4, 15}};
  EXPECT_EQ(figures_of(ink_pieces(ink)), expected);
}

TEST(InkPieces, AreNoneOnPaperAndOneOnInk) {
  EXPECT_TRUE(ink_pieces(cv::Mat::zeros(5, 5, CV_8U)).empty());
  EXPECT_TRUE(ink_pieces(cv::Mat()).empty());
  EXPECT_EQ(ink_pieces(cv::Mat(5, 5, CV_8U, cv::Scalar(255))).size(), 1U);
}

}  // namespace
}  // namespace sohoa::ocr
