#pragma once

/// Rows of print that run through a seal as black as they are, and the ink of the seal's circle that
/// is theirs.
///
/// A name that begins under a seal goes on beside it. The letters outside tell where its row lies:
/// baseline, slope and height. In the circle ink of that band stays where it stands on the baseline and
/// no gap parts it from the letters that are known; what hangs on it above and below the band is the
/// text along the ring. Tested by tests/ocr/seal_rows_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

namespace sohoa::ocr {

/// A row of letters; all in pixels.
struct PrintRow {
  double slope = 0;     ///< of the baseline: down for every step to the right
  double baseline = 0;  ///< at x = 0
  double height = 0;    ///< of its taller letters
  int left = 0;         ///< of the letters outside of the circle
  int right = 0;

  [[nodiscard]] double baseline_at(double x) const { return baseline + slope * x; }
};

/// The circle of a seal.
struct SealCircle {
  cv::Point2d centre_px;
  double radius_px = 0;
};

/// The rows that letters outside of `circle` form; `ink` is a mask.
[[nodiscard]] std::vector<PrintRow> rows_beside(const cv::Mat& ink, const SealCircle& circle,
                                                double px_per_mm);

/// Where ink of these rows may be, marks and tails of letters included: a mask as large as `size`.
[[nodiscard]] cv::Mat bands_of(const std::vector<PrintRow>& rows, const cv::Size& size);

/// The pixels of `ink` that belong to `row`: a mask.
[[nodiscard]] cv::Mat ink_of_row(const cv::Mat& ink, const PrintRow& row);

}  // namespace sohoa::ocr
