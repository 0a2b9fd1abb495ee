#include "ocr/rule_lines.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

constexpr double kTextHeight = 14.0;

int ink(const cv::Mat& page) {
  return cv::countNonZero(page < 128);
}

TEST(RemoveRules, LeavesPrintAsItIs) {
  const cv::Mat page = test::printed_page();
  const RuleRemoval removal = remove_rules(page, kTextHeight);
  EXPECT_EQ(cv::countNonZero(removal.grey != page), 0);
  EXPECT_TRUE(removal.tables.empty());
}

TEST(RemoveRules, TakesOutARuleUnderAHeading) {
  const cv::Mat page = test::printed_page();
  cv::Mat ruled = page.clone();
  cv::line(ruled, {100, 30}, {400, 31}, cv::Scalar(0), 2);
  EXPECT_NEAR(ink(remove_rules(ruled, kTextHeight).grey), ink(page), 12);
}

TEST(RemoveRules, KeepsALetterThatStandsOnTheRule) {
  cv::Mat page(200, 500, CV_8UC1, cv::Scalar(255));
  cv::line(page, {50, 100}, {450, 100}, cv::Scalar(0), 2);
  cv::rectangle(page, {200, 60}, {206, 101}, cv::Scalar(0), cv::FILLED);
  const cv::Mat left = remove_rules(page, kTextHeight).grey;
  EXPECT_EQ(ink(left(cv::Rect(200, 60, 7, 38))), 7 * 38);
  EXPECT_EQ(ink(left(cv::Rect(300, 90, 100, 20))), 0);
}

TEST(RemoveRules, FindsATableAndItsCells) {
  cv::Mat page(400, 600, CV_8UC1, cv::Scalar(255));
  for (const int y : {50, 120, 190}) cv::line(page, {50, y}, {550, y}, cv::Scalar(0), 2);
  for (const int x : {50, 300, 550}) cv::line(page, {x, 50}, {x, 190}, cv::Scalar(0), 2);
  const RuleRemoval removal = remove_rules(page, kTextHeight);
  ASSERT_EQ(removal.tables.size(), 1U);
  EXPECT_EQ(removal.tables[0].cells.size(), 4U);
  EXPECT_LT(ink(removal.grey), 120);  // the crossings
}

// Rules of which every eighth part is missing, as a bitonal scan leaves them.
void draw_broken(cv::Mat& page, cv::Point from, cv::Point to) {
  const cv::Point way = to - from;
  const int length = way.x + way.y;  // level or upright
  for (int at = 0; at < length; ++at) {
    if (at % 40 < 5) continue;
    page.at<unsigned char>(from + way * at / length) = 90;
  }
}

TEST(RemoveRules, FindsATableWhoseRulesAreBroken) {
  cv::Mat page(400, 600, CV_8UC1, cv::Scalar(255));
  for (const int y : {50, 120, 190}) draw_broken(page, {50, y}, {550, y});
  for (const int x : {50, 300, 550}) draw_broken(page, {x, 50}, {x, 190});
  cv::rectangle(page, {100, 80}, {112, 92}, cv::Scalar(0), cv::FILLED);
  const RuleRemoval removal = remove_rules(page, kTextHeight);
  ASSERT_EQ(removal.tables.size(), 1U);
  EXPECT_EQ(removal.tables[0].cells.size(), 4U);
  EXPECT_EQ(ink(removal.grey(cv::Rect(90, 70, 40, 30))), 13 * 13);
}

TEST(RemoveRules, KeepsARowOfDotsToWriteOn) {
  cv::Mat page(200, 600, CV_8UC1, cv::Scalar(255));
  draw_broken(page, {50, 100}, {550, 100});
  EXPECT_EQ(cv::countNonZero(remove_rules(page, kTextHeight).grey != page), 0);
}

TEST(RemoveRules, TakesNoStemsBelowEachOtherForARule) {
  cv::Mat page(500, 600, CV_8UC1, cv::Scalar(255));
  for (int y = 50; y < 400; y += 33) {
    for (int x = 60; x < 540; x += 60) cv::line(page, {x, y}, {x, y + 19}, cv::Scalar(0), 2);
    cv::line(page, {40, y + 22}, {560, y + 22}, cv::Scalar(0), 1);
  }
  EXPECT_TRUE(remove_rules(page, kTextHeight).tables.empty());
}

TEST(RemoveLargePieces, PaintsTheRimOfTheScanWhite) {
  cv::Mat page = test::printed_page();
  const int print = ink(page);
  page(cv::Rect(0, 0, 14, page.rows)).setTo(0);
  EXPECT_EQ(ink(remove_large_pieces(page, kTextHeight).grey), print);
}

TEST(RemoveLargePieces, ReportsASignatureAndLeavesIt) {
  cv::Mat page(800, 900, CV_8UC1, cv::Scalar(255));
  cv::ellipse(page, {500, 400}, {120, 60}, 10, 0, 330, cv::Scalar(0), 3);
  const PieceRemoval removal = remove_large_pieces(page, kTextHeight);
  EXPECT_EQ(removal.scribbles.size(), 1U);
  EXPECT_EQ(ink(removal.grey), ink(page));
}

}  // namespace
}  // namespace sohoa::ocr
