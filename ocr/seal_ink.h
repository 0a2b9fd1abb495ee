#pragma once

/// Takes the ink of a seal off a page without colour, and leaves the print under it.
///
/// On a grey scan the red of a seal is lighter than print: what is not as dark as print, nor beside it,
/// turns to paper. Where both are equally black, the line of the ring is taken off, then every piece of
/// ink in the circle that does not stand in a row with letters outside of it: offices and names begin
/// under the seal and go on beside it. Strokes of letters that the line covered go with it: a second picture has
/// the line where it runs through letters, for whoever reads them once more. Tested by tests/ocr/seal_ink_test.cpp.

#include <opencv2/core/mat.hpp>

#include "ocr/seal_ring.h"

namespace sohoa::ocr {

struct SealInkRemoval {
  cv::Mat grey;     ///< the page without the seal
  cv::Mat crossed;  ///< ditto, with the line of the ring in the letters; empty where there are none
};

[[nodiscard]] SealInkRemoval without_seal_ink(const cv::Mat& grey, const SealRing& ring,
                                              double dpi);

}  // namespace sohoa::ocr
