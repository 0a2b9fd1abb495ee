#include "ocr/skew.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "ocr/page_transform.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

TEST(FindSkew, FindsTheAngleThatMakesTheLinesLevel) {
  const cv::Mat level = test::printed_page(900, 1200);
  for (const double angle : {-4.3, -1.0, -0.3, 0.0, 0.5, 2.0, 4.6}) {
    const cv::Mat leaning = PageTransform(level.size(), 0, 1.0, -angle).apply(level);
    const Skew skew = find_skew(survey_page(leaning));
    EXPECT_NEAR(skew.angle_deg, angle, 0.1);
    EXPECT_GT(skew.certainty, 0.3);
  }
}

TEST(FindSkew, KnowsNothingOfAnEmptyPage) {
  const Skew skew = find_skew(survey_page(cv::Mat(800, 600, CV_8UC1, cv::Scalar(255))));
  EXPECT_EQ(skew.angle_deg, 0.0);
  EXPECT_EQ(skew.certainty, 0.0);
}

}  // namespace
}  // namespace sohoa::ocr
