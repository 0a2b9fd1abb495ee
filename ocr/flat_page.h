#pragma once

/// A page as if it had been scanned flat, and the way back for boxes.
///
/// Tested by tests/ocr/flat_page_test.cpp.

#include <functional>
#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include "document/box.h"
#include "ocr/page_corners.h"
#include "ocr/row_curves.h"

namespace sohoa::ocr {

class FlatPage {
 public:
  /// The sheet between its corners fills the flat page.
  static FlatPage of_sheet(cv::Size image, const PageCorners& sheet);
  /// As large as the image. `rows` were found on the image turned clockwise by `rotation_deg`, then
  /// scaled.
  static FlatPage of_rows(cv::Size image, int rotation_deg, double scale, const RowCurves& rows);

  [[nodiscard]] cv::Size size() const { return flat_; }
  [[nodiscard]] cv::Mat apply(const cv::Mat& image) const;
  /// The smallest upright box of the image that holds the box of the flat page.
  [[nodiscard]] Box to_image(const Box& box) const;

 private:
  using Way = std::function<cv::Point2d(cv::Point2d)>;  // of a point of the flat page to the image

  FlatPage(cv::Size image, cv::Size flat, Way to_image);

  cv::Size image_;
  cv::Size flat_;
  Way to_image_;
};

}  // namespace sohoa::ocr
