#pragma once

/// Print under a seal that hides it.
///
/// Ink of a stamp lets black show through; a picture of a seal laid over a text file, as digital
/// signatures do, cuts the letters. Which of the two it is, its ring tells: across a stamped ring
/// letters go on. Tested by tests/ocr/seal_cover_test.cpp.

#include <opencv2/core/mat.hpp>

#include "ocr/seal_ring.h"

namespace sohoa::ocr {

/// The pixels of `seal` through which strokes of `print` ran before they were hidden; none where the
/// seal hides nothing, or no print crosses its ring. All are masks of one size.
[[nodiscard]] cv::Mat print_under_seal(const cv::Mat& print, const cv::Mat& seal,
                                       const SealRing& ring, double px_per_mm);

}  // namespace sohoa::ocr
