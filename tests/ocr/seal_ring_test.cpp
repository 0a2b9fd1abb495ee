#include "ocr/seal_ring.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

constexpr double kDpi = 150.0;  // 36 mm are 213 px

cv::Mat page_of_print() {
  return test::printed_page(1240, 1750);
}

void stamp(cv::Mat& page, cv::Point centre) {
  cv::circle(page, centre, 106, 40, 5);
  cv::circle(page, centre, 70, 40, 1);
  cv::putText(page, "SEAL", centre - cv::Point(40, -10), cv::FONT_HERSHEY_SIMPLEX, 1.0, 40, 3);
}

TEST(SealRing, IsFoundAmongPrint) {
  cv::Mat page = page_of_print();
  stamp(page, {800, 1300});
  const std::vector<SealRing> rings = find_seal_rings(page, kDpi);
  ASSERT_EQ(rings.size(), 1U);
  EXPECT_NEAR(rings[0].centre_px.x, 800, 12);
  EXPECT_NEAR(rings[0].centre_px.y, 1300, 12);
  EXPECT_NEAR(rings[0].radius_px, 106, 10);
  EXPECT_GT(rings[0].ring_share, 0.8);
}

TEST(SealRing, IsFoundWhereAThirdIsWornOff) {
  cv::Mat page(1750, 1240, CV_8UC1, cv::Scalar(255));
  cv::ellipse(page, {600, 900}, {106, 106}, 0, 0, 250, 0, 4);
  EXPECT_EQ(find_seal_rings(page, kDpi).size(), 1U);
}

TEST(SealRing, IsNotSeenInPrintFramesAndSmallCircles) {
  EXPECT_TRUE(find_seal_rings(page_of_print(), kDpi).empty());
  cv::Mat drawn(1750, 1240, CV_8UC1, cv::Scalar(255));
  cv::rectangle(drawn, {300, 300}, {512, 512}, 0, 4);
  cv::circle(drawn, {800, 1300}, 40, 0, 4);  // 14 mm: no seal is so small
  cv::circle(drawn, {600, 900}, 260, 0, 4);  // 88 mm: nor so large
  EXPECT_TRUE(find_seal_rings(drawn, kDpi).empty());
}

TEST(SealRing, HasABoxOnThePage) {
  cv::Mat page(1750, 1240, CV_8UC1, cv::Scalar(255));
  stamp(page, {800, 1680});  // its foot is off the page
  const std::vector<SealRing> rings = find_seal_rings(page, kDpi);
  ASSERT_EQ(rings.size(), 1U);
  const Box box = box_of(rings[0], page.size());
  EXPECT_NEAR(box.left, 694, 14);
  EXPECT_NEAR(box.top, 1574, 14);
  EXPECT_EQ(box.bottom, 1750);
}

}  // namespace
}  // namespace sohoa::ocr
