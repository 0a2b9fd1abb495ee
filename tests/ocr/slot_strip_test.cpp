#include "ocr/slot_strip.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "ocr/slot_net.h"

namespace sohoa::ocr {
namespace {

/// Upright strokes of this height, 20 px apart.
cv::Mat strokes(int count, int top, int height) {
  cv::Mat soft = cv::Mat::zeros(top + height + 15, 20 * count + 10, CV_8U);
  for (int i = 0; i < count; ++i) soft(cv::Rect(20 * i + 10, top, 6, height)).setTo(255);
  return soft;
}

struct Rows {
  std::size_t first = kStripRows;
  std::size_t last = 0;
};

Rows inked_rows(const Planes& strip) {
  Rows rows;
  for (std::size_t row = 0; row < strip.rows; ++row) {
    for (std::size_t col = 0; col < strip.cols; ++col) {
      if (strip.values[row * strip.cols + col] < 0.5F) continue;
      rows.first = std::min(rows.first, row);
      rows.last = std::max(rows.last, row);
    }
  }
  return rows;
}

TEST(CutStrip, BringsDigitsOfAnySizeToTheSameRows) {
  for (const int height : {15, 30, 60}) {
    for (const int top : {0, 8, 25}) {
      const InkLine line{static_cast<double>(top), static_cast<double>(top + height)};
      const Rows rows = inked_rows(cut_strip(strokes(3, top, height), line));
      EXPECT_NEAR(static_cast<double>(rows.first), 6, 1.01) << height << ' ' << top;
      EXPECT_NEAR(static_cast<double>(rows.last), 25, 1.01) << height << ' ' << top;
    }
  }
}

TEST(CutStrip, HasAWidthThatTheNetCanTake) {
  for (const int count : {1, 3, 7, 40}) {
    const Planes strip = cut_strip(strokes(count, 5, 30), {5, 35});
    EXPECT_EQ(strip.rows, kStripRows);
    EXPECT_EQ(strip.cols % (8 * kStripStep), 0U);
    EXPECT_LE(strip.cols, 192U);
    EXPECT_EQ(strip.values.size(), strip.rows * strip.cols);
  }
}

TEST(CutStrip, KeepsShades) {
  const Planes strip = cut_strip(strokes(1, 5, 20) / 2, {5, 25});
  EXPECT_NEAR(*std::ranges::max_element(strip.values), 0.5, 0.03);
}

TEST(StripScale, SqueezesOnlyWhatIsTooLong) {
  EXPECT_EQ(strip_scale({100, 40}, {0, 40}).across, 0.5);
  EXPECT_EQ(strip_scale({100, 40}, {0, 40}).down, 0.5);
  EXPECT_LT(strip_scale({2000, 40}, {0, 40}).across, 0.1);
  EXPECT_EQ(strip_scale({2000, 40}, {0, 40}).down, 0.5);
}

}  // namespace
}  // namespace sohoa::ocr
