#include "ocr/covered_strokes.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr StrokeLengths kLengths{.gap_px = 6, .seen_px = 8};

struct Covered {
  cv::Mat print = cv::Mat::zeros(60, 60, CV_8UC1);
  cv::Mat cover = cv::Mat::zeros(60, 60, CV_8UC1);

  void stroke(const cv::Rect& place) { cv::rectangle(print, place, 255, cv::FILLED); }
  void lay(const cv::Rect& place) {
    cv::rectangle(cover, place, 255, cv::FILLED);
    print.setTo(0, cover);
  }
  [[nodiscard]] int found(const cv::Rect& place) const {
    return cv::countNonZero(covered_strokes(print, cover, kLengths)(place));
  }
};

TEST(CoveredStrokes, AreFollowedThroughWhatCoversThem) {
  Covered page;
  page.stroke({20, 10, 4, 40});
  page.lay({0, 28, 60, 5});
  EXPECT_EQ(page.found({20, 28, 4, 5}), 20);
}

TEST(CoveredStrokes, AreNotSeenInTheGapBetweenTwoLetters) {
  Covered page;
  page.stroke({20, 10, 3, 40});
  page.stroke({27, 10, 3, 40});
  page.lay({23, 10, 4, 40});
  EXPECT_EQ(page.found({0, 0, 60, 60}), 0);
}

TEST(CoveredStrokes, EndUnderWhatIsWiderThanAGap) {
  Covered page;
  page.stroke({20, 5, 4, 50});
  page.lay({0, 25, 60, 12});
  EXPECT_EQ(page.found({0, 0, 60, 60}), 0);
}

TEST(CoveredStrokes, LieWhereSomethingCoversThemOnly) {
  Covered page;
  page.stroke({20, 10, 4, 18});
  page.stroke({20, 32, 4, 18});
  EXPECT_EQ(page.found({0, 0, 60, 60}), 0);
}

}  // namespace
}  // namespace sohoa::ocr
