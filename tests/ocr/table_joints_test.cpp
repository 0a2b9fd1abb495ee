#include "ocr/table_joints.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kTextHeight = 12.0;
constexpr int kBorder = 200;
const cv::Rect kLeft(20, 20, 180, 40);
const cv::Rect kRight(200, 20, 180, 40);

struct Drawn {
  cv::Mat print = cv::Mat::zeros(100, 400, CV_8UC1);
  cv::Mat rules = cv::Mat::zeros(100, 400, CV_8UC1);

  void letters(int from, int to) {
    for (int x = from; x < to; x += 9) {
      cv::rectangle(print, {x, 34, 6, 12}, 255, cv::FILLED);
    }
  }
  [[nodiscard]] std::size_t cells() const {
    const Table table{{20, 20, 360, 40}, {kLeft, kRight}};
    return with_joined_cells(table, print | rules, print, kTextHeight).cells.size();
  }
};

TEST(TableJoints, JoinWhatATextRunsAcross) {
  Drawn row;
  row.letters(60, 330);
  const Table table{{20, 20, 360, 40}, {kLeft, kRight}};
  const Table joined = with_joined_cells(table, row.print, row.print, kTextHeight);
  ASSERT_EQ(joined.cells.size(), 1U);
  EXPECT_EQ(joined.cells.front(), cv::Rect(20, 20, 360, 40));
}

TEST(TableJoints, LeaveCellsWithARuleBetweenThem) {
  Drawn row;
  row.letters(60, 195);
  row.letters(206, 330);
  row.rules.col(kBorder).setTo(255);
  EXPECT_EQ(row.cells(), 2U);
}

TEST(TableJoints, LeaveColumnsWhoseBorderIsWornOff) {
  Drawn row;
  row.letters(60, 170);
  row.letters(230, 330);
  EXPECT_EQ(row.cells(), 2U);
}

TEST(TableJoints, LeaveAHeadingThatEndsBeforeTheBorder) {
  Drawn row;
  row.letters(40, 185);
  EXPECT_EQ(row.cells(), 2U);
}

TEST(TableJoints, LeaveCellsOfDifferentRows) {
  Drawn row;
  row.letters(60, 330);
  const Table table{{20, 20, 360, 60}, {kLeft, {200, 20, 180, 60}}};
  EXPECT_EQ(with_joined_cells(table, row.print, row.print, kTextHeight).cells.size(), 2U);
}

}  // namespace
}  // namespace sohoa::ocr
