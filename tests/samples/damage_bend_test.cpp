#include "samples/damage_bend.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::samples {
namespace {

constexpr double kDpi = 254;  // 10 pixels a millimetre

TEST(DamageBend, CarriesAreasAlongWithTheirInk) {
  for (const Bend& bend : {Bend{4, 0, 0}, Bend{0, 6, 0}, Bend{0, 0, 1.5}, Bend{2, 3, 0.5}}) {
    cv::Mat page(1400, 1000, CV_8UC1, cv::Scalar(255));
    const cv::Rect ink(820, 300, 60, 20);
    page(ink).setTo(0);
    const cv::Rect seen = cv::boundingRect(bend_image(page, bend, kDpi) < 128);
    const Area moved = bend_area({820, 300, 880, 320}, bend, page.size(), kDpi);
    EXPECT_LT(moved.top_px, 299);
    EXPECT_NEAR(moved.top_px, seen.y, 2);
    EXPECT_NEAR(moved.bottom_px, seen.br().y, 2);
    EXPECT_EQ(moved.left_px, 820);
    EXPECT_EQ(moved.right_px, 880);
  }
}

TEST(DamageBend, LeavesFlatPaperAlone) {
  cv::Mat page(140, 100, CV_8UC1, cv::Scalar(255));
  page({20, 30, 10, 10}).setTo(0);
  EXPECT_EQ(cv::norm(bend_image(page, {}, kDpi), page, cv::NORM_L1), 0);
  const Area area{20, 30, 30, 40};
  EXPECT_EQ(bend_area(area, {}, page.size(), kDpi), area);
}

}  // namespace
}  // namespace sohoa::samples
