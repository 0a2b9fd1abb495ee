#include "ocr/slot_border.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <vector>

namespace sohoa::ocr {
namespace {

constexpr double kEm = 50;
constexpr int kTop = 40;
constexpr int kBaseline = 74;

/// A row of ink: what is drawn becomes pieces.
class InkRow {
 public:
  /// A capital letter: a frame of its height.
  void letter(int left) {
    cv::rectangle(ink_, {left, kTop, 28, kBaseline - kTop}, cv::Scalar(255), 4);
  }
  void slash(int left, int lower = 0) {
    cv::line(ink_, {left, kBaseline + lower}, {left + 13, kTop - 1 + lower}, cv::Scalar(255), 3);
  }
  /// Taller than print and below the line.
  void pen(int left, int right) {
    cv::line(ink_, {left, kTop - 20}, {right, kBaseline + 18}, cv::Scalar(255), 4);
    cv::line(ink_, {left, kBaseline + 18}, {right, kTop - 20}, cv::Scalar(255), 4);
  }

  /// The letter T, whose bar begins at `left`.
  void letter_t(int left) {
    cv::rectangle(ink_, {left, kTop, 28, 4}, cv::Scalar(255), cv::FILLED);
    cv::rectangle(ink_, {left + 12, kTop, 4, kBaseline - kTop}, cv::Scalar(255), cv::FILLED);
  }

  std::optional<NotationBorder> border(double from, double to) {
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat middles;
    const int count = cv::connectedComponentsWithStats(ink_, labels, stats, middles, 8, CV_32S);
    std::vector<RowPiece> pieces;
    for (int i = 1; i < count; ++i) {
      const int* row = stats.ptr<int>(i);
      pieces.push_back({i, {row[0], row[1], row[2], row[3]}, row[4]});
    }
    return notation_border({labels, pieces, kEm, kTop, kBaseline}, from, to);
  }

 private:
  cv::Mat ink_ = cv::Mat::zeros(120, 500, CV_8U);
};

TEST(NotationBorder, IsTheSlashBeforeTheLetters) {
  InkRow row;
  row.pen(60, 90);
  row.pen(100, 130);
  row.slash(150);
  for (const int left : {170, 205, 250, 285}) row.letter(left);
  const auto border = row.border(30, 330);
  ASSERT_TRUE(border);
  EXPECT_TRUE(border->slash_alone);
  EXPECT_NEAR(border->x, 149, 2);
}

TEST(NotationBorder, IsReckonedFromTheLettersWhereAPenHidesTheSlash) {
  InkRow row;
  row.pen(110, 160);
  row.slash(150);
  for (const int left : {170, 205, 240}) row.letter(left);
  const auto border = row.border(30, 290);
  ASSERT_TRUE(border);
  EXPECT_FALSE(border->slash_alone);
  EXPECT_NEAR(border->x, 170 - 0.3 * kEm, 3);
}

TEST(NotationBorder, IsTheSlashThatIsGluedToItsLetter) {
  InkRow row;
  row.pen(60, 90);
  row.slash(150);
  row.letter_t(162);
  for (const int left : {205, 250, 285}) row.letter(left);
  const auto border = row.border(30, 330);
  ASSERT_TRUE(border);
  EXPECT_TRUE(border->slash_alone);
  EXPECT_NEAR(border->x, 149, 2);
}

TEST(NotationBorder, IsNotTheOneOfAPenThatLeansLikeASlash) {
  InkRow row;
  row.slash(150, -14);  // higher than the print: the last digit of 71, and no slash is seen
  for (const int left : {180, 215, 250}) row.letter(left);
  const auto border = row.border(30, 300);
  ASSERT_TRUE(border);
  EXPECT_FALSE(border->slash_alone);
}

TEST(NotationBorder, IsNotLookedForBehindAWideGap) {
  InkRow row;
  row.slash(60);
  row.letter(80);
  row.letter(250);
  const auto border = row.border(30, 300);
  ASSERT_TRUE(border);
  EXPECT_FALSE(border->slash_alone);
  EXPECT_NEAR(border->x, 250 - 0.3 * kEm, 3);
}

TEST(NotationBorder, IsNoneWithoutPrint) {
  InkRow row;
  row.pen(60, 90);
  EXPECT_FALSE(row.border(30, 300));
  EXPECT_FALSE(InkRow().border(0, 500));
}

}  // namespace
}  // namespace sohoa::ocr
