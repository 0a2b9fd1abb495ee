#pragma once

/// The row of a head with the number: "Số: [ 33 ]/BC-SNV", "Số [ 36 ]-HD/VPTW".
///
/// The label may be misread or glued to what a pen wrote ("s6Z2ZBB/TU"), and the notation may be lost in it:
/// then the row must stand alone in the left half of the head, and the ink has to show where the notation
/// begins (SlotPlace::after_unread). Tested through tests/ocr/slot_rows_test.cpp.

#include <opencv2/core/types.hpp>
#include <optional>

#include "ocr/slot_rows.h"

namespace sohoa::ocr {

/// The uppermost. `text_height_px` is the x-height of the print, `page` the size of the page.
[[nodiscard]] std::optional<SlotRow> find_number_row(const Row& words, double text_height_px,
                                                     cv::Size page);

}  // namespace sohoa::ocr
