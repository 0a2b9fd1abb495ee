#include "ocr/capital_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

namespace sohoa::ocr {
namespace {

constexpr double kTextHeight = 12.6;
constexpr int kCapitalPx = 18;
const cv::Rect kPage(0, 0, 700, 300);

cv::Mat paper() {
  return {kPage.size(), CV_8UC1, cv::Scalar(255)};
}

/// Capitals between `top` and top + kCapitalPx; right end of the row.
int draw_row(cv::Mat& page, int left, int top, const std::string& letters) {
  constexpr double kScale = kCapitalPx / 21.0;  // Hershey's capitals are 21 units high
  const cv::Point base(left, top + kCapitalPx);
  cv::putText(page, letters, base, cv::FONT_HERSHEY_SIMPLEX, kScale, 20, 2, cv::LINE_AA);
  int below = 0;
  return left + cv::getTextSize(letters, cv::FONT_HERSHEY_SIMPLEX, kScale, 2, &below).width;
}

/// A mark over letters that begin at `top`, up to `height` above.
void draw_mark(cv::Mat& page, int left, int top, int height) {
  cv::line(page, {left, top - 3}, {left + 8, top - height}, 20, 2, cv::LINE_AA);
}

void draw_dot_below(cv::Mat& page, int left, int top) {
  cv::circle(page, {left, top + kCapitalPx + 4}, 2, 20, cv::FILLED);
}

/// Dark pixels of the row's picture from `top` to `bottom` of the page.
int ink_of(const CapitalRow& row, int top, int bottom) {
  const cv::Range rows(std::max(0, top - row.strip.y),
                       std::clamp(bottom - row.strip.y, 0, row.picture.rows));
  return rows.start < rows.end ? cv::countNonZero(row.picture.rowRange(rows) < 160) : 0;
}

TEST(CapitalRows, AreCutApart) {
  cv::Mat page = paper();
  draw_row(page, 60, 40, "UY BAN NHAN DAN");
  draw_row(page, 80, 75, "HUYEN VAN BINH");
  const auto rows = capital_rows(page, {50, 25, 400, 90}, kTextHeight);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_LE(rows[0].strip.y, 30) << "room for the marks above";
  EXPECT_GE(rows[0].strip.br().y, 62) << "and for the dots below";
  EXPECT_LE(rows[1].strip.y, 69);
  EXPECT_GE(rows[1].strip.br().y, 97);
}

TEST(CapitalRows, AreCutApartThoughMarksTouchTheRowAbove) {
  cv::Mat page = paper();
  for (const int top : {40, 70, 100}) draw_row(page, 60, top, "HUNG YEN SA PA");
  for (const int top : {70, 100}) {
    for (const int left : {80, 150, 190, 260}) draw_mark(page, left, top, 12);
    draw_dot_below(page, 220, top - 30);
  }
  const auto rows = capital_rows(page, {50, 30, 400, 95}, kTextHeight);
  ASSERT_EQ(rows.size(), 3U);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int top = 40 + 30 * static_cast<int>(i);
    EXPECT_LE(rows[i].strip.y, top) << "no letter is cut";
    EXPECT_GE(rows[i].strip.br().y, top + kCapitalPx);
    EXPECT_EQ(ink_of(rows[i], 0, top - 14), 0) << "nor has it letters of the row above";
    EXPECT_EQ(ink_of(rows[i], top + kCapitalPx + 9, 300), 0) << "or marks of the row below";
  }
  EXPECT_GT(ink_of(rows[1], 70 - 11, 70 - 2), 20) << "marks go with their letters";
}

TEST(CapitalRows, KeepMarksOverMarksAndNoDotsOfTheRowAbove) {
  cv::Mat page = paper();
  draw_row(page, 60, 40, "VAN BINH HA");
  draw_row(page, 60, 74, "HUYEN QUE LAM");
  draw_dot_below(page, 230, 40);
  cv::polylines(page, std::vector<cv::Point>{{62, 71}, {67, 68}, {72, 71}}, false, 20, 2);
  cv::line(page, {70, 64}, {74, 61}, 20, 2);  // an acute over the circumflex
  const auto rows = capital_rows(page, {50, 25, 400, 85}, kTextHeight);
  ASSERT_EQ(rows.size(), 2U);
  const auto has_ink = [&](const CapitalRow& row, cv::Rect at) {
    return cv::countNonZero(row.picture((at - row.strip.tl()) & cv::Rect({}, row.strip.size())) <
                            160) > 0;
  };
  EXPECT_TRUE(has_ink(rows[1], {70, 60, 5, 5})) << "the acute";
  EXPECT_TRUE(has_ink(rows[0], {228, 60, 5, 5})) << "the dot, where it belongs";
  EXPECT_FALSE(has_ink(rows[1], {228, 60, 5, 5})) << "and not below";
}

TEST(CapitalRows, KeepAllTheirInkOnAHalftone) {
  cv::Mat page = paper();
  draw_row(page, 60, 60, "UY BAN NHAN DAN");
  for (int y = 30; y < 110; y += 3) {
    for (int x = 50; x < 450; x += 3) page.at<unsigned char>(y, x) = 20;
  }
  for (const CapitalRow& row : capital_rows(page, {50, 30, 400, 80}, kTextHeight)) {
    EXPECT_EQ(cv::norm(row.picture, page(row.strip), cv::NORM_INF), 0);
  }
}

TEST(CapitalRows, AreFoundThoughNarrowBetweenWideOnes) {
  cv::Mat page = paper();
  draw_row(page, 60, 40, "DANG BO TINH VAN BINH HA");
  draw_row(page, 190, 70, "TAM");
  draw_row(page, 60, 100, "DANG UY PHUONG HUNG YEN");
  EXPECT_EQ(capital_rows(page, {50, 25, 500, 110}, kTextHeight).size(), 3U);
}

TEST(CapitalRows, EndWhereTheNextBeginsAndNotAtItsMarks) {
  cv::Mat page = paper();
  draw_row(page, 190, 40, "VINH HAC");
  draw_dot_below(page, 260, 40);
  draw_row(page, 60, 72, "DANG UY XA LUNG SAY HUNG");
  for (int left = 70; left < 400; left += 48) {  // as dark as the narrow row above
    cv::rectangle(page, {left, 64, 12, 4}, 20, cv::FILLED);
  }
  const auto rows = capital_rows(page, {50, 25, 500, 85}, kTextHeight);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_GE(rows[0].strip.br().y, 40 + kCapitalPx + 5) << "its dots below are in it";
}

TEST(CapitalRows, AreNotPartedByTheBarsOfTheirLetters) {
  cv::Mat page = paper();
  draw_row(page, 60, 40, "ZZZ ZZZ ZZZZ");  // much ink at the top and at the bottom, little between
  const auto rows = capital_rows(page, {50, 25, 400, 90}, kTextHeight);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_LE(rows[0].strip.y, 40);
  EXPECT_GE(rows[0].strip.br().y, 40 + kCapitalPx);
}

TEST(CapitalRows, AreAsWideAsTheirPrint) {
  cv::Mat page = paper();
  const int wide = draw_row(page, 60, 40, "UY BAN NHAN DAN TINH");
  const int narrow = draw_row(page, 160, 75, "SO NOI VU");
  ASSERT_LT(narrow + 50, wide);
  const auto rows = capital_rows(page, {50, 25, wide - 40, 90}, kTextHeight);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_LE(rows[0].strip.x, 60);
  EXPECT_GE(rows[0].strip.br().x, wide);
  EXPECT_NEAR(rows[1].strip.x, 160, 14);
  EXPECT_LE(rows[1].strip.x, 162);
  EXPECT_NEAR(rows[1].strip.br().x, narrow, 14);
  EXPECT_GE(rows[1].strip.br().x, narrow - 4);
}

TEST(CapitalRows, AreWithoutTheDirtFarBeside) {
  cv::Mat page = paper();
  cv::rectangle(page, {60, 78, 3, 10}, 20, cv::FILLED);
  const int right = draw_row(page, 160, 75, "SO NOI VU");
  cv::rectangle(page, {right + 60, 78, 3, 10}, 20, cv::FILLED);
  const auto rows = capital_rows(page, {50, 60, 400, 60}, kTextHeight);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_GT(rows[0].strip.x, 100);
  EXPECT_LT(rows[0].strip.br().x, right + 40);
}

TEST(CapitalRows, AreNoneOnBlankPaperOrOffThePage) {
  const cv::Mat page = paper();
  EXPECT_TRUE(capital_rows(page, {50, 50, 200, 100}, kTextHeight).empty());
  EXPECT_TRUE(capital_rows(page, {900, 50, 200, 100}, kTextHeight).empty());
  EXPECT_TRUE(capital_rows(page, {50, 50, 0, 0}, kTextHeight).empty());
}

TEST(CapitalRows, AreNeitherRulesNorSolidBlots) {
  cv::Mat page = paper();
  cv::rectangle(page, {60, 50, 300, 2}, 20, cv::FILLED);
  cv::rectangle(page, {60, 100, 300, 90}, 20, cv::FILLED);
  EXPECT_TRUE(capital_rows(page, {50, 40, 400, 180}, kTextHeight).empty());
}

TEST(CapitalRows, StayOnThePage) {
  cv::Mat page = paper();
  draw_row(page, 1, 2, "UY BAN NHAN DAN");
  draw_row(page, 560, 280, "HUYEN VAN BINH");
  const auto rows = capital_rows(page, {-20, -20, 800, 400}, kTextHeight);
  ASSERT_EQ(rows.size(), 2U);
  for (const CapitalRow& row : rows) {
    EXPECT_FALSE(row.strip.empty());
    EXPECT_EQ(row.strip & kPage, row.strip);
    EXPECT_EQ(row.picture.size(), row.strip.size());
  }
}

}  // namespace
}  // namespace sohoa::ocr
