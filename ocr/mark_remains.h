#pragma once

/// Drops "words" that were read from seals, signatures and stamps of urgency.
///
/// Print has proportions: from the letters of a word follows how wide it is (print_metrics.h). Strokes of a
/// pen and pieces of a ring that were taken for letters are two or three times as wide or high, or a third
/// as wide. Only short words beside or in a mark are looked at, so that large print elsewhere stays.
/// Tested by tests/ocr/mark_remains_test.cpp.

#include <vector>

#include "document/line.h"
#include "document/page.h"
#include "ocr/page_transform.h"

namespace sohoa::ocr {

/// Boxes of `lines` are pixels of the image that was read, those of `marks` of the page as scanned.
/// `text_height_px` is the x-height of the print that was read.
[[nodiscard]] std::vector<Line> without_mark_remains(const std::vector<Line>& lines,
                                                     const std::vector<Mark>& marks,
                                                     const PageTransform& transform,
                                                     double text_height_px);

}  // namespace sohoa::ocr
