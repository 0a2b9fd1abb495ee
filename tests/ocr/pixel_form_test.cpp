#include "ocr/pixel_form.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

namespace sohoa::ocr {
namespace {

TEST(ToPagePixels, KeepsGreyOf8Bits) {
  const cv::Mat grey = (cv::Mat_<unsigned char>(1, 3) << 0, 100, 255);
  EXPECT_EQ(cv::norm(to_page_pixels(grey), grey, cv::NORM_INF), 0);
}

TEST(ToPagePixels, TakesTheUpperHalfOf16BitsAndTheUnitOfFloats) {
  const cv::Mat deep = (cv::Mat_<unsigned short>(1, 2) << 65535, 25700);
  EXPECT_EQ(to_page_pixels(deep).at<unsigned char>(0, 0), 255);
  EXPECT_EQ(to_page_pixels(deep).at<unsigned char>(0, 1), 100);
  const cv::Mat unit = (cv::Mat_<float>(1, 2) << 1.0F, 0.2F);
  EXPECT_EQ(to_page_pixels(unit).at<unsigned char>(0, 1), 51);
}

TEST(ToPagePixels, ShowsWhitePaperThroughTransparentParts) {
  const cv::Mat drawn(1, 1, CV_8UC4, cv::Scalar(0, 0, 200, 0));
  EXPECT_EQ(to_page_pixels(drawn).at<unsigned char>(0, 0), 255);
  const cv::Mat half(1, 1, CV_8UC2, cv::Scalar(0, 128));
  EXPECT_NEAR(to_page_pixels(half).at<unsigned char>(0, 0), 127, 1);
}

TEST(ToPagePixels, KnowsNoOtherForms) {
  EXPECT_TRUE(to_page_pixels(cv::Mat(2, 2, CV_64FC1, cv::Scalar(0))).empty());
  EXPECT_TRUE(to_page_pixels(cv::Mat(2, 2, CV_8UC(5), cv::Scalar::all(0))).empty());
}

TEST(DropAbsentColour, KeepsAColouredPixelAndDropsGreyOnes) {
  cv::Mat page(20, 20, CV_8UC3, cv::Scalar(80, 80, 80));
  EXPECT_EQ(drop_absent_colour(page).channels(), 1);
  EXPECT_EQ(drop_absent_colour(page).at<unsigned char>(3, 3), 80);
  page.at<cv::Vec3b>(19, 19) = {80, 80, 81};
  EXPECT_EQ(drop_absent_colour(page).channels(), 3);
}

// TIFF 6.0, Orientation: where row 0 and column 0 of the file lie on the page.
TEST(ApplyOrientationTag, PutsTheFirstPixelWhereTheTagSays) {
  struct Case {
    int tag;
    cv::Point first;  // of a page that is stored 3 wide, 2 high
  };
  for (const Case& turned : {Case{1, {0, 0}}, Case{2, {2, 0}}, Case{3, {2, 1}}, Case{4, {0, 1}},
                             Case{5, {0, 0}}, Case{6, {1, 0}}, Case{7, {1, 2}}, Case{8, {0, 2}}}) {
    cv::Mat stored(2, 3, CV_8UC1, cv::Scalar(255));
    stored.at<unsigned char>(0, 0) = 9;
    const cv::Mat page = apply_orientation_tag(stored, turned.tag);
    EXPECT_EQ(page.size(), turned.tag < 5 ? cv::Size(3, 2) : cv::Size(2, 3)) << turned.tag;
    EXPECT_EQ(page.at<unsigned char>(turned.first), 9) << turned.tag;
    EXPECT_EQ(stored.at<unsigned char>(0, 0), 9) << "the pixels given were turned: " << turned.tag;
  }
}

TEST(WithSquarePixels, StretchesTheCoarserAxis) {
  const cv::Mat fax(100, 200, CV_8UC1, cv::Scalar(255));
  EXPECT_EQ(with_square_pixels(fax, 204, 98).size(), cv::Size(200, 208));
  EXPECT_EQ(with_square_pixels(fax, 100, 200).size(), cv::Size(400, 100));
}

TEST(WithSquarePixels, LeavesWhatIsSquareUnknownOrAbsurd) {
  const cv::Mat page(100, 200, CV_8UC1, cv::Scalar(255));
  EXPECT_EQ(with_square_pixels(page, 300, 301).size(), page.size());
  EXPECT_EQ(with_square_pixels(page, 0, 300).size(), page.size());
  EXPECT_EQ(with_square_pixels(page, 1, 300).size(), page.size());
}

}  // namespace
}  // namespace sohoa::ocr
