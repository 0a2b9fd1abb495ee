#include "ocr/orientation.h"

#include <gtest/gtest.h>

namespace sohoa::ocr {
namespace {

// Rows of letters as high as wide; every second one has a mark above it, every tenth a dot below.
Survey upright_print() {
  Survey survey;
  survey.size = {800, 1000};
  survey.text_height = 10;
  for (int row = 0; row < 20; ++row) {
    const int y = 50 + 40 * row;
    for (int i = 0; i < 40; ++i) {
      const int x = 50 + 16 * i;
      survey.pieces.emplace_back(x, y, 10, 10);
      if (i % 2 == 0) survey.pieces.emplace_back(x + 2, y - 6, 6, 4);
      if (i % 10 == 5) survey.pieces.emplace_back(x + 3, y + 12, 3, 3);
    }
  }
  return survey;
}

TEST(FindOrientation, LeavesAnUprightPage) {
  const Orientation found = find_orientation(upright_print());
  EXPECT_EQ(found.rotation_deg, 0);
  EXPECT_GT(found.certainty, 0.3);
  EXPECT_GT(found.row_certainty, 0.3);
}

TEST(FindOrientation, TurnsAPageBackFromAnyQuarter) {
  for (const int turn_deg : {90, 180, 270}) {
    EXPECT_EQ(find_orientation(turned(upright_print(), turn_deg)).rotation_deg, 360 - turn_deg)
        << turn_deg;
  }
}

TEST(FindOrientation, IsNotSureWithoutMarks) {
  Survey bare = upright_print();
  std::erase_if(bare.pieces, [](const cv::Rect& piece) { return piece.height < 10; });
  EXPECT_LT(find_orientation(bare).certainty, 0.3);
}

TEST(FindOrientation, LeavesAPageWithoutPrint) {
  Survey empty;
  empty.size = {800, 1000};
  EXPECT_EQ(find_orientation(empty).rotation_deg, 0);
  EXPECT_EQ(find_orientation(empty).certainty, 0);
}

TEST(Turned, GoesFullCircle) {
  Survey survey = upright_print();
  const std::vector<cv::Rect> pieces = survey.pieces;
  for (int quarter = 0; quarter < 4; ++quarter) survey = turned(survey, 90);
  EXPECT_EQ(survey.pieces, pieces);
  EXPECT_EQ(survey.size, cv::Size(800, 1000));
}

}  // namespace
}  // namespace sohoa::ocr
