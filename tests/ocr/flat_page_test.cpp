#include "ocr/flat_page.h"

#include <gtest/gtest.h>

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
  cv::line(page, {40, 200}, {600, 228}, cv::Scalar(0), 2);
  const PageCorners seen{
      {cv::Point2d(0, 198), cv::Point2d(640, 230), cv::Point2d(640, 700), cv::Point2d(0, 700)}};
  const PageCorners level{
      {cv::Point2d(0, 214), cv::Point2d(640, 214), cv::Point2d(640, 700), cv::Point2d(0, 700)}};
  const FlatPage flat = FlatPage::of_rows(page.size(), seen, level);
  EXPECT_EQ(flat.size(), page.size());
  EXPECT_LT(cv::boundingRect(flat.apply(page) < 128).height, 6);
}

TEST(FlatPage, KeepsBoxesInTheImage) {
  const FlatPage flat = FlatPage::of_sheet({640, 800}, kSheet);
  const Box box = flat.to_image({-1000, -1000, 3000, 3000});
  EXPECT_EQ(intersect(box, Box{0, 0, 640, 800}), box);
}

}  // namespace
}  // namespace sohoa::ocr
