#pragma once

/// An empty slot on which ink is put, and what time and dirt do to it; for the sources of this room only.

#include <opencv2/core.hpp>

#include "samples/random.h"

namespace sohoa::samples {

inline constexpr double kSlotDrawDpi = 240;
inline constexpr double kSlotPxPerPoint = kSlotDrawDpi / 72;

/// Ink (0 paper .. 255) and whose it is (SlotPicture::owners).
class SlotCanvas {
 public:
  SlotCanvas(int width_px, int height_px)
      : ink_(cv::Mat::zeros(height_px, width_px, CV_8U)), owners_(ink_.clone()) {}

  /// Where both have ink the darker one owns the pixel.
  void put(const cv::Mat& mask, cv::Point corner, int owner);

  [[nodiscard]] cv::Mat& ink() { return ink_; }
  [[nodiscard]] const cv::Mat& owners() const { return owners_; }

 private:
  cv::Mat ink_;
  cv::Mat owners_;
};

void dot_the_line(SlotCanvas& canvas, int baseline_px, Random& random);
void rule_the_line(SlotCanvas& canvas, int y_px, Random& random);
void throw_specks(SlotCanvas& canvas, Random& random);

/// Thin white cuts, as a dry pen or a worn stamp leaves them.
void break_strokes(cv::Mat& ink, Random& random);
void ink_unevenly(cv::Mat& ink, Random& random);
/// A pen that runs dry misses the hollows of the paper: small gaps all along its strokes.
void run_dry(cv::Mat& ink, Random random);

}  // namespace sohoa::samples
