#pragma once

/// How the image that is read came from the image that was scanned: turned by quarters, scaled,
/// straightened; and the way back for boxes. Tested by tests/ocr/page_transform_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include "document/box.h"

namespace sohoa::ocr {

class PageTransform {
 public:
  /// Turned clockwise by 0, 90, 180 or 270 degrees, then scaled, then turned clockwise by `skew_deg`.
  PageTransform(cv::Size original, int rotation_deg, double scale, double skew_deg);

  /// The image to be read; the corners that come into view are `paper`.
  [[nodiscard]] cv::Mat apply(const cv::Mat& original, int paper = 255) const;

  /// Of the image to be read.
  [[nodiscard]] cv::Size size() const { return straight_; }

  /// Part of the image to be read, taken from the original at another size: `box` is in pixels of the
  /// image to be read, the result is `zoom` times as large.
  [[nodiscard]] cv::Mat cut_out(const cv::Mat& original, const cv::Rect& box, double zoom,
                                int paper = 255) const;

  /// The smallest upright box of the original that holds the box of the image that was read.
  [[nodiscard]] Box to_original(const Box& box) const;
  [[nodiscard]] cv::Point2d to_original(cv::Point2d point) const;

 private:
  [[nodiscard]] cv::Size turned_size() const;
  [[nodiscard]] cv::Size scaled_size() const;

  cv::Size original_;
  int rotation_deg_;
  double scale_;
  double sine_;
  double cosine_;
  cv::Size straight_;  // of the result: the scaled page in its new frame
};

}  // namespace sohoa::ocr
