#pragma once

/// The lines of a seal's ring, to the pixel, and how they come off the print that they cross.
///
/// A ring found by its shape is known to half a millimetre: a letter's stroke is no wider. Its lines
/// are the radii at which most angles have ink, seen from the centre, and for the oval, at which these
/// radii are told most sharply. At each angle only ink that is no thicker than the line there is the line's; what
/// reaches further is a letter across it and stays. Tested by tests/ocr/ring_lines_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

#include "ocr/seal_ring.h"

namespace sohoa::ocr {

/// A line of a ring lies between two circles.
struct RingLine {
  int inner_px = 0;
  int outer_px = 0;  ///< inclusive
};

/// Where a ring lies. Scans stretch pages a little more one way than the other, and rubber bends.
struct RingShape {
  cv::Point2d centre_px;
  double level = 0;   ///< how much wider than high, as a share of the radius
  double aslant = 0;  ///< the same, from corner to corner

  /// The way from the centre at `angle`, for a ring of radius 1.
  [[nodiscard]] double reach_at(double angle) const;
};

struct RingLines {
  RingShape shape;
  std::vector<RingLine> lines;  ///< from the inside; empty where no radius stands out
};

/// `ink` is a mask of the page (or of a part of it) on which `ring` lies.
[[nodiscard]] RingLines find_ring_lines(const cv::Mat& ink, const SealRing& ring, double px_per_mm);

/// The pixels of `ink` that belong to the lines alone, a soft edge of one pixel among them: a mask.
[[nodiscard]] cv::Mat ink_of_lines(const cv::Mat& ink, const RingLines& lines, double px_per_mm);

}  // namespace sohoa::ocr
