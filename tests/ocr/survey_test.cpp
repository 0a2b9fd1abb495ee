#include "ocr/survey.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

TEST(SurveyPage, MeasuresTheHeightOfPrintInPixelsOfTheImage) {
  const cv::Mat page = test::printed_page(900, 1200);
  const Survey once = survey_page(page);
  EXPECT_NEAR(once.text_height_px(), 14.0, 2.5);
  cv::Mat larger;
  cv::resize(page, larger, {}, 3.0, 3.0, cv::INTER_CUBIC);
  EXPECT_NEAR(survey_page(larger).text_height_px(), 3.0 * once.text_height_px(), 4.0);
}

TEST(SurveyPage, KnowsAPageWithoutPrint) {
  const Survey empty = survey_page(cv::Mat(1200, 900, CV_8UC1, cv::Scalar(240)));
  EXPECT_EQ(empty.text_height, 0.0);
  EXPECT_EQ(empty.contrast, 0.0);
  EXPECT_TRUE(empty.pieces.empty());
}

// The last page of a decision may bear nothing but its signature: it must not be taken for blank.
TEST(SurveyPage, SeesTheInkOfAFewLinesOnCleanPaper) {
  cv::Mat page(2339, 1654, CV_8UC1, cv::Scalar(255));
  for (const int y : {260, 300, 340}) {
    cv::putText(page, "- Luu: VT, KT", {200, y}, cv::FONT_HERSHEY_SIMPLEX, 0.8, cv::Scalar(0), 2);
  }
  cv::putText(page, "GIAM DOC", {1100, 260}, cv::FONT_HERSHEY_SIMPLEX, 1.0, cv::Scalar(0), 3);
  const Survey survey = survey_page(page);
  EXPECT_GT(survey.contrast, 0.5);
  EXPECT_GT(survey.pieces.size(), 20u);
}

TEST(SurveyPage, IsNotMisledByDust) {
  cv::Mat page = test::printed_page(900, 1200);
  const double clean = survey_page(page).text_height;
  cv::RNG random(7);
  for (int i = 0; i < 4000; ++i) {
    const cv::Point at(random.uniform(2, 895), random.uniform(2, 1195));
    cv::rectangle(page, at, at + cv::Point(1, 1 + i % 4), cv::Scalar(0), cv::FILLED);
  }
  EXPECT_NEAR(survey_page(page).text_height, clean, 2.0);
}

// So many pieces of each height, as wide as high.
std::vector<cv::Rect> pieces_of(const std::vector<std::pair<int, int>>& heights_and_counts) {
  std::vector<cv::Rect> pieces;
  for (const auto& [height, count] : heights_and_counts) {
    for (int i = 0; i < count; ++i) pieces.emplace_back(0, 0, height, height);
  }
  return pieces;
}

TEST(HeightOfPrint, IsThatOfSmallLettersThoughCapitalsAndMarksOutnumberThem) {
  EXPECT_NEAR(height_of_print(pieces_of({{15, 30}, {16, 80}, {17, 10}, {22, 50}, {23, 100}})), 16.0,
              0.5);
}

TEST(HeightOfPrint, IsThatOfCapitalsWhereSmallLettersAreFew) {
  EXPECT_NEAR(height_of_print(pieces_of({{15, 10}, {16, 15}, {22, 50}, {23, 100}, {24, 50}})), 23.0,
              0.5);
}

TEST(SurveyPage, SeesBlur) {
  const cv::Mat page = test::printed_page(900, 1200);
  cv::Mat blurred;
  cv::GaussianBlur(page, blurred, {}, 3.0);
  EXPECT_LT(survey_page(blurred).sharpness, 0.7 * survey_page(page).sharpness);
}

TEST(SurveyPage, SeesUnevenLight) {
  cv::Mat page = test::printed_page(900, 1200);
  EXPECT_LT(survey_page(page).paper_spread, 0.02);
  for (int x = 0; x < page.cols; ++x) page.col(x) = page.col(x) * (1.0 - 0.5 * x / page.cols);
  EXPECT_GT(survey_page(page).paper_spread, 0.3);
}

}  // namespace
}  // namespace sohoa::ocr
