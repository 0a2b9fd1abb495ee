#pragma once

/// The ink in a slot, apart from its paper: pen of any colour, faint or fat, stamp, print.
///
/// Tested by tests/ocr/slot_ink_test.cpp.

#include <opencv2/core/mat.hpp>

#include "ocr/page_image.h"

namespace sohoa::ocr {

/// Slots are read at this resolution: a digit of 13 pt is about 30 px high.
inline constexpr double kSlotDpi = 240;

/// 255 where there is ink, at kSlotDpi. Long rules, dots of a dotted line and dirt are left out; red
/// ink (seals) is left out of coloured crops. Empty when the crop is.
[[nodiscard]] cv::Mat slot_ink(const PageImage& crop);

}  // namespace sohoa::ocr
