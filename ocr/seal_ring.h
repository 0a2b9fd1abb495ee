#pragma once

/// Finds seals where there is no colour to tell them by: by the ring, whose edge points to one centre.
///
/// Every steep pixel votes for the two centres that lie a radius away along its gradient; where the
/// votes of a whole circle meet, the circle is looked at: a ring has an edge across its radius at most
/// of its angles, print has not. Official seals are 30 to 40 mm wide (Nghị định 99/2016/NĐ-CP).
/// Tested by tests/ocr/seal_ring_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

#include "document/box.h"

namespace sohoa::ocr {

struct SealRing {
  cv::Point2d centre_px;
  double radius_px = 0;   ///< of the outer ring
  double ring_share = 0;  ///< of its angles at which the ring was met, 0..1
};

/// `grey` is an 8-bit page image of `dpi`.
[[nodiscard]] std::vector<SealRing> find_seal_rings(const cv::Mat& grey, double dpi);

/// The square around the ring, as far as it is on the page.
[[nodiscard]] Box box_of(const SealRing& ring, const cv::Size& page);

}  // namespace sohoa::ocr
