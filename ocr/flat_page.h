#pragma once

/// A page as if it had been scanned flat, and the way back for boxes.
///
/// Tested by tests/ocr/flat_page_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>
#include <opencv2/core/types.hpp>

#include "document/box.h"
#include "ocr/page_corners.h"

namespace sohoa::ocr {

class FlatPage {
 public:
  /// The sheet between its corners fills the flat page.
  static FlatPage of_sheet(cv::Size image, const PageCorners& sheet);
  /// As large as the image; what lies at `seen` comes to `level`.
  static FlatPage of_rows(cv::Size image, const PageCorners& seen, const PageCorners& level);

  [[nodiscard]] cv::Size size() const { return flat_; }
  [[nodiscard]] cv::Mat apply(const cv::Mat& image) const;
  /// The smallest upright box of the image that holds the box of the flat page.
  [[nodiscard]] Box to_image(const Box& box) const;

 private:
  FlatPage(cv::Size image, cv::Size flat, const cv::Matx33d& to_flat);

  cv::Size image_;
  cv::Size flat_;
  cv::Matx33d to_flat_;
  cv::Matx33d to_image_;
};

}  // namespace sohoa::ocr
