#include "ocr/flat_page.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

const PageCorners kSheet{
    {cv::Point2d(100, 80), cv::Point2d(520, 60), cv::Point2d(560, 700), cv::Point2d(60, 720)}};

TEST(FlatPage, IsAsLargeAsTheSidesOfTheSheet) {
  const FlatPage flat = FlatPage::of_sheet({640, 800}, kSheet);
  EXPECT_NEAR(flat.size().width, 460, 2);
  EXPECT_NEAR(flat.size().height, 640, 2);
}

TEST(FlatPage, BringsBoxesBackToWhereTheInkLies) {
  cv::Mat photo(800, 640, CV_8UC1, cv::Scalar(255));
  const cv::Rect ink(300, 400, 60, 20);
  photo(ink).setTo(0);
  const FlatPage flat = FlatPage::of_sheet(photo.size(), kSheet);
  const cv::Rect found = cv::boundingRect(flat.apply(photo) < 128);
  ASSERT_FALSE(found.empty());
  const Box back = flat.to_image({found.x, found.y, found.x + found.width, found.y + found.height});
  EXPECT_NEAR(back.left, ink.x, 5);
  EXPECT_NEAR(back.top, ink.y, 5);
  EXPECT_NEAR(back.right, ink.br().x, 5);
  EXPECT_NEAR(back.bottom, ink.br().y, 5);
}

TEST(FlatPage, MakesRowsLevel) {
  cv::Mat page(800, 640, CV_8UC1, cv::Scalar(255));
  for (int x = 40; x < 600; ++x) {  // a row that hangs through by 40 px
    page.at<unsigned char>(cvRound(240 - 40 * std::pow((x - 320) / 320.0, 2)), x) = 0;
  }
  RowCurves::Terms terms{};
  terms[1] = -40;  // of x squared
  const RowCurves rows(cv::Rect2d(0, 0, 640, 800), terms);
  const FlatPage flat = FlatPage::of_rows(page.size(), 0, 1.0, rows);
  EXPECT_EQ(flat.size(), page.size());
  const cv::Rect row = cv::boundingRect(flat.apply(page) < 250);
  EXPECT_LE(row.height, 4);
  const Box back = flat.to_image({40, row.y, 60, row.y + row.height});
  EXPECT_NEAR(back.top, 240 - 40 * std::pow(270 / 320.0, 2), 6);
}

TEST(FlatPage, KeepsBoxesInTheImage) {
  const FlatPage flat = FlatPage::of_sheet({640, 800}, kSheet);
  const Box box = flat.to_image({-1000, -1000, 3000, 3000});
  EXPECT_EQ(intersect(box, Box{0, 0, 640, 800}), box);
}

}  // namespace
}  // namespace sohoa::ocr
