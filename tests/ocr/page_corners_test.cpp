#include "ocr/page_corners.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

using Corners = std::array<cv::Point2f, 4>;

constexpr int kWidth = 1200;
constexpr int kHeight = 1600;

// A printed page whose corners lie at `corners` on a table of this grey.
cv::Mat photograph(const Corners& corners, int table = 70) {
  const cv::Mat page = test::printed_page(900, 1270);
  const Corners flat{cv::Point2f(0, 0), cv::Point2f(900, 0), cv::Point2f(900, 1270),
                     cv::Point2f(0, 1270)};
  cv::Mat photo;
  cv::warpPerspective(page, photo, cv::getPerspectiveTransform(flat.data(), corners.data()),
                      {kWidth, kHeight}, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                      cv::Scalar::all(table));
  return photo;
}

const Corners kFromTheSide{cv::Point2f(150, 120), cv::Point2f(1010, 170), cv::Point2f(1120, 1490),
                           cv::Point2f(70, 1450)};

TEST(FindPageCorners, FindsASheetPhotographedFromTheSide) {
  const auto found = find_page_corners(photograph(kFromTheSide));
  ASSERT_TRUE(found);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(found->points[i].x, kFromTheSide[i].x, 12) << i;
    EXPECT_NEAR(found->points[i].y, kFromTheSide[i].y, 12) << i;
  }
}

TEST(FindPageCorners, LeavesAScanWithDarkRims) {
  EXPECT_FALSE(find_page_corners(photograph(
      {cv::Point2f(60, 50), cv::Point2f(1150, 50), cv::Point2f(1150, 1560), cv::Point2f(60, 1560)},
      10)));
}

TEST(FindPageCorners, LeavesAPageThatFillsThePicture) {
  EXPECT_FALSE(find_page_corners(test::printed_page(kWidth, kHeight)));
}

TEST(FindPageCorners, LeavesASheetThatHardlyStandsOut) {
  EXPECT_FALSE(find_page_corners(photograph(kFromTheSide, 235)));
}

TEST(FindPageCorners, LeavesPicturesOnAPage) {
  cv::Mat page = test::printed_page(kWidth, kHeight);
  cv::rectangle(page, {100, 200}, {1100, 900}, cv::Scalar(30), cv::FILLED);
  EXPECT_FALSE(find_page_corners(page));
}

}  // namespace
}  // namespace sohoa::ocr
