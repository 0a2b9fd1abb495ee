#pragma once

/// Finds the red seal of the issuing body and takes it off the print under it.
///
/// A seal is a ring: red is counted on circles of the sizes that seals have (14 to 48 mm), in a
/// picture of one pixel per millimetre. A seal cut by the edge of the paper (dấu giáp lai) still
/// shows part of its ring. Red that belongs to no ring stays: offices and names are stamped in red
/// too. Black letters under the seal stay because black is dark in the red channel as well.
/// Tested by tests/ocr/seal_test.cpp.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "document/page.h"

namespace sohoa::ocr {

struct SealRemoval {
  cv::Mat grey;             ///< the page without its seals, 8-bit grey
  std::vector<Mark> seals;  ///< MarkKind::Seal, boxes in pixels of the image
};

/// `bgr` is a colour image of a page.
[[nodiscard]] SealRemoval remove_seals(const cv::Mat& bgr, double dpi);

}  // namespace sohoa::ocr
