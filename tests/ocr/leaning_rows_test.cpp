#include "ocr/leaning_rows.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/core.hpp>

#include "ocr/page_transform.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

// 60 rows of letters; a row at height y falls by (slope + lean * (y / 1400 - 0.5)) a pixel.
Survey rows_of(double slope, double lean, int rows = 60) {
  Survey survey;
  survey.size = {1000, 1400};
  survey.text_height = 10;
  for (int row = 0; row < rows; ++row) {
    const double y = 60 + 1280.0 * row / rows;
    for (int i = 0; i < 50; ++i) {
      const double x = 50 + 18.0 * i;
      const double fall = (slope + lean * (y / 1400 - 0.5)) * (x - 500);
      survey.pieces.emplace_back(cvRound(x), cvRound(y + fall), 10, 10);
    }
  }
  return survey;
}

double slope_of(const cv::Point2d& left, const cv::Point2d& right) {
  return (right.y - left.y) / (right.x - left.x);
}

TEST(FindLeaningRows, FindsHowTheRowsRunAtHeadAndFoot) {
  const auto rows = find_leaning_rows(rows_of(0.005, 0.04));
  ASSERT_TRUE(rows);
  const auto& seen = rows->seen.points;
  const double head = slope_of(seen[0], seen[1]);
  const double foot = slope_of(seen[3], seen[2]);
  const double head_y = (seen[0].y + seen[1].y) / 2;
  const double foot_y = (seen[3].y + seen[2].y) / 2;
  EXPECT_NEAR(head, 0.005 + 0.04 * (head_y / 1400 - 0.5), 0.003);
  EXPECT_NEAR(foot, 0.005 + 0.04 * (foot_y / 1400 - 0.5), 0.003);
  EXPECT_EQ(slope_of(rows->level.points[0], rows->level.points[1]), 0.0);
  EXPECT_EQ(slope_of(rows->level.points[3], rows->level.points[2]), 0.0);
}

TEST(FindLeaningRows, LeavesParallelRowsHoweverTheyLie) {
  for (const double slope : {0.0, 0.02, -0.05}) EXPECT_FALSE(find_leaning_rows(rows_of(slope, 0)));
}

TEST(FindLeaningRows, LeavesPagesOfFewRows) {
  EXPECT_FALSE(find_leaning_rows(rows_of(0.0, 0.04, 4)));
  EXPECT_FALSE(find_leaning_rows(Survey{}));
}

}  // namespace
}  // namespace sohoa::ocr
