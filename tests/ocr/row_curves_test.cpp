#include "ocr/row_curves.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace sohoa::ocr {
namespace {

using Fall = std::function<double(double x, double y)>;

// Rows of 50 letters on a page of 1000 x 1400 pixels, every seventh with a descender.
Survey rows_of(const Fall& fall, int rows = 30) {
  Survey survey;
  survey.size = {1000, 1400};
  survey.text_height = 10;
  for (int row = 0; row < rows; ++row) {
    const double y = 60 + 1280.0 * row / rows;
    for (int i = 0; i < 50; ++i) {
      const double x = 50 + 18.0 * i;
      const int descender = i % 7 == 3 ? 4 : 0;
      survey.pieces.emplace_back(cvRound(x), cvRound(y + fall(x, y)), 10, 10 + descender);
    }
  }
  return survey;
}

// How far feet stand from rows made level, at most, in pixels.
double worst_rest(const RowCurves& curves, const Fall& fall) {
  double worst = 0;
  for (const double y : {200.0, 700.0, 1200.0}) {
    const double middle = y + 10 + fall(500, y);
    for (const double x : {80.0, 300.0, 700.0, 900.0}) {
      const double rest = y + 10 + fall(x, y) - middle - curves.fall(x, middle);
      worst = std::max(worst, std::abs(rest));
    }
  }
  return worst;
}

TEST(FindRowCurves, FollowsAnOpenedBook) {
  const Fall arch = [](double x, double /*y*/) { return 25 * std::pow(x / 500 - 1, 2); };
  const auto curves = find_row_curves(rows_of(arch));
  ASSERT_TRUE(curves);
  EXPECT_LT(worst_rest(*curves, arch), 1.5);
  EXPECT_NEAR(curves->slope(800, 700), 25 * 2 * (0.6) / 500, 0.01);
}

TEST(FindRowCurves, FollowsRowsCurvedAtTheHeadOnly) {
  const Fall curl = [](double x, double y) {
    return 40 * std::max(0.0, 1 - y / 700) * std::pow(x / 500 - 1, 2);
  };
  const auto curves = find_row_curves(rows_of(curl));
  ASSERT_TRUE(curves);
  EXPECT_LT(worst_rest(*curves, curl), 4);
}

TEST(FindRowCurves, FollowsHalvesThatLeanApart) {
  const Fall halves = [](double x, double /*y*/) { return 0.03 * std::abs(x - 500); };
  const auto curves = find_row_curves(rows_of(halves));
  ASSERT_TRUE(curves);
  EXPECT_LT(worst_rest(*curves, halves), 4);  // of 15: powers have no kink
}

TEST(FindRowCurves, FollowsRowsThatLeanMoreToTheFoot) {
  const Fall lean = [](double x, double y) { return (0.04 * y / 1400 - 0.01) * (x - 500); };
  const auto curves = find_row_curves(rows_of(lean));
  ASSERT_TRUE(curves);
  EXPECT_LT(worst_rest(*curves, lean), 1.5);
}

TEST(FindRowCurves, LeavesStraightParallelRowsHoweverTheyLean) {
  for (const double slope : {0.0, 0.02, -0.05}) {
    const Fall straight = [slope](double x, double /*y*/) { return slope * (x - 500); };
    EXPECT_FALSE(find_row_curves(rows_of(straight))) << slope;
  }
}

TEST(FindRowCurves, LeavesPagesOfFewRows) {
  const Fall arch = [](double x, double /*y*/) { return 25 * std::pow(x / 500 - 1, 2); };
  EXPECT_FALSE(find_row_curves(rows_of(arch, 6)));
  EXPECT_FALSE(find_row_curves(Survey{}));
}

}  // namespace
}  // namespace sohoa::ocr
