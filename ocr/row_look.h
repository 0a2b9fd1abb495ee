#pragma once

/// A second look at a row of the head: at the resolution of the reader of digits, its paper made even.
///
/// The page is read at the size that suits its text, and a faint or broken row is then read as something else
/// than it says. What is read alike at another size and from other shades of the ink is hardly a mistake of
/// this one picture. Tested by tests/ocr/row_look_test.cpp.

#include <opencv2/core/types.hpp>
#include <vector>

#include "document/slot.h"
#include "ocr/page_image.h"
#include "ocr/page_transform.h"
#include "ocr/recognizer.h"
#include "ocr/slot_rows.h"

namespace sohoa::ocr {

/// Where a row stands on the upright page.
struct RowArea {
  cv::Rect2d box;
  double em_px = 0;
};

/// From the label or "ngày" to the end of the print.
[[nodiscard]] RowArea area_of(const SlotRow& row);

/// The places of the slots as two more looks find them, one after the other; a place that a look does not find
/// is left out. Positions are of no use to the page. Some 30 ms.
[[nodiscard]] std::vector<SlotPlace> look_again(const PageImage& page,
                                                const PageTransform& transform, const RowArea& row,
                                                Recognizer& recognizer);

/// Adds what the looks say of a slot to what the page says of it, which `readings` are supported by already.
void support_by_looks(std::vector<SlotReading>& readings, const SlotPlace& place,
                      const std::vector<SlotPlace>& looks);

/// Both looks read the digits that the page was read with, and no other digits that are as many are more probable.
[[nodiscard]] bool is_read_alike(const SlotPlace& place, const std::vector<SlotPlace>& looks,
                                 const std::vector<SlotReading>& readings);

}  // namespace sohoa::ocr
