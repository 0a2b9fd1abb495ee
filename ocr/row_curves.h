#pragma once

/// Rows of print that do not run straight, or not all in one direction: of opened books, of sheets that
/// were pulled through a scanner, of photographs taken from the side.
///
/// The feet of the letters of a row are followed from left to right; one smooth surface is laid through
/// all rows. Tested by tests/ocr/row_curves_test.cpp.

#include <array>
#include <opencv2/core/types.hpp>
#include <optional>

#include "ocr/survey.h"

namespace sohoa::ocr {

class RowCurves {
 public:
  static constexpr int kAcross = 4;  ///< powers of x, from 1
  static constexpr int kDown = 3;    ///< powers of y, from 0
  using Terms = std::array<double, static_cast<std::size_t>(kAcross* kDown)>;

  /// `print` is the part of the page that has rows; `fall` weighs the powers of its x and y, -1..1.
  RowCurves(const cv::Rect2d& print, const Terms& fall) : print_(print), fall_(fall) {}

  /// How many pixels lower a row that crosses the middle of the print at `y` stands at `x`. Beside the
  /// print as at its rim.
  [[nodiscard]] double fall(double x, double y) const;
  /// Down by so much a pixel to the right.
  [[nodiscard]] double slope(double x, double y) const;

 private:
  cv::Rect2d print_;
  Terms fall_;
};

/// In pixels of the survey; nullopt where the rows are straight and parallel, however they lean, or
/// where there are too few to tell.
[[nodiscard]] std::optional<RowCurves> find_row_curves(const Survey& upright);

}  // namespace sohoa::ocr
