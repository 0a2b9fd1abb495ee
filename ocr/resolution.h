#pragma once

/// Dots per inch of a page image: what the file says when that can be true, else from the paper.
///
/// Programs write 72 or 96 where nobody measured anything; a page of 2480 x 3508 pixels at 72 dpi
/// would be 120 cm high. Such a statement is dropped and A4 paper is assumed.
/// Tested by tests/ocr/resolution_test.cpp.

#include <optional>

namespace sohoa::ocr {

struct Resolution {
  double dpi = 0;
  bool stated = false;  ///< by the file; false: estimated from the size of the page
  friend bool operator==(const Resolution&, const Resolution&) = default;
};

/// The resolution of an image of that size; `stated_dpi` is what the file says, if anything.
[[nodiscard]] Resolution believable_resolution(int width_px, int height_px,
                                               std::optional<double> stated_dpi);

}  // namespace sohoa::ocr
