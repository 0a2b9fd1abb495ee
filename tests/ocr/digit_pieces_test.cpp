#include "ocr/digit_pieces.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/digit_candidates.h"

namespace sohoa::ocr {
namespace {

cv::Mat blank() {
  return cv::Mat::zeros(90, 240, CV_8U);
}

void draw_zero(cv::Mat& ink, int middle_x) {
  cv::ellipse(ink, {middle_x, 45}, {14, 26}, 0, 0, 360, cv::Scalar(255), 4);
}

bool any_candidate_is(const std::vector<DigitCandidate>& candidates, int left, int right) {
  return std::any_of(candidates.begin(), candidates.end(), [&](const DigitCandidate& candidate) {
    return std::abs(candidate.box.x - left) <= 6 &&
           std::abs(candidate.box.x + candidate.box.width - right) <= 6;
  });
}

TEST(CutPieces, OfNoInkAreNone) {
  EXPECT_TRUE(cut_pieces(blank()).pieces.empty());
  EXPECT_TRUE(cut_pieces({}).pieces.empty());
}

TEST(CutPieces, StandFromLeftToRightAndHoldAllInk) {
  cv::Mat ink = blank();
  for (const int x : {150, 40, 95}) draw_zero(ink, x);
  const InkPieces found = cut_pieces(ink);
  ASSERT_GE(found.pieces.size(), 3U);
  int area = 0;
  for (std::size_t i = 0; i < found.pieces.size(); ++i) {
    area += found.pieces[i].area_px;
    if (i > 0) {
      EXPECT_LE(found.pieces[i - 1].box.x, found.pieces[i].box.x);
    }
  }
  EXPECT_EQ(area, cv::countNonZero(ink));
  EXPECT_NEAR(found.line.height_px(), 56, 4);
}

TEST(DigitCandidates, IncludeEachOfTwoZerosThatTouch) {
  cv::Mat ink = blank();
  draw_zero(ink, 60);
  draw_zero(ink, 91);
  const std::vector<DigitCandidate> candidates = digit_candidates(cut_pieces(ink));
  EXPECT_TRUE(any_candidate_is(candidates, 44, 76));
  EXPECT_TRUE(any_candidate_is(candidates, 75, 107));
}

TEST(DigitCandidates, JoinABarThatFloatsAboveItsFive) {
  cv::Mat ink = blank();
  cv::ellipse(ink, {60, 55}, {14, 16}, 0, -90, 150, cv::Scalar(255), 4);
  cv::line(ink, {60, 38}, {52, 28}, cv::Scalar(255), 4);
  cv::line(ink, {58, 18}, {84, 14}, cv::Scalar(255), 4);
  EXPECT_TRUE(any_candidate_is(digit_candidates(cut_pieces(ink)), 48, 86));
}

TEST(DigitCandidates, DoNotReachOverAGapThatNoDigitHas) {
  cv::Mat ink = blank();
  draw_zero(ink, 40);
  draw_zero(ink, 120);
  EXPECT_FALSE(any_candidate_is(digit_candidates(cut_pieces(ink)), 24, 136));
}

TEST(DigitCandidates, ShowTheirOwnInkAndTheInkAroundApart) {
  cv::Mat ink = blank();
  draw_zero(ink, 60);
  draw_zero(ink, 96);
  const std::vector<DigitCandidate> candidates = digit_candidates(cut_pieces(ink));
  const auto first =
      std::find_if(candidates.begin(), candidates.end(), [](const DigitCandidate& candidate) {
        return candidate.first == 0 && candidate.box.width > 28;
      });
  ASSERT_NE(first, candidates.end());
  constexpr std::size_t kPlane = kDigitSide * kDigitSide;
  const auto& planes = first->input.planes;
  const float own = *std::max_element(planes.begin(), planes.begin() + kPlane);
  const float around = *std::max_element(planes.begin() + kPlane, planes.end());
  EXPECT_GT(own, 0.5F);
  EXPECT_GT(around, 0.5F);
  // Row 14, middle: the hollow of the zero.
  EXPECT_LT(planes[14 * kDigitSide + 14], 0.1F);
  EXPECT_NEAR(first->input.traits[0], 1, 0.1);
}

}  // namespace
}  // namespace sohoa::ocr
