#pragma once

/// Letters of a face as a mask of ink; for programs that draw parts of pages.
///
/// Tested by tests/samples/digit_writer_test.cpp.

#include <opencv2/core/mat.hpp>
#include <string>

#include "samples/sheet.h"

namespace sohoa::samples {

struct FaceMask {
  cv::Mat ink;          ///< 0 paper .. 255 ink; cut to the ink from left to right
  int baseline_px = 0;  ///< row on which the letters stand
};

/// One line; a point of the style's size is a pixel.
[[nodiscard]] FaceMask draw_text(const std::string& text, const TextStyle& style);

/// Whether this machine has the face; Pango would take another one in its place.
[[nodiscard]] bool has_face(const std::string& family);

}  // namespace sohoa::samples
