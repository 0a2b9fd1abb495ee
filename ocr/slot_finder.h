#pragma once

/// Finds the slots of a head and cuts out what stands in them.
///
/// Rows and neighbours come from the words that were read (slot_rows.h); the ink between them is looked
/// at on the page as scanned, at the resolution of the reader of digits. Ink that a pen has joined to a
/// printed word is cut where the print must end. Tested by tests/ocr/slot_finder_test.cpp.

#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>
#include <vector>

#include "document/line.h"
#include "document/slot.h"
#include "ocr/page_image.h"
#include "ocr/page_transform.h"
#include "ocr/row_look.h"
#include "ocr/slot_kind.h"
#include "ocr/slot_rows.h"

namespace sohoa::ocr {

struct FoundSlot {
  Slot slot;        ///< without readings
  SlotPlace place;  ///< among the words
  Box upright;      ///< as Slot::box, on the upright page
  PageImage crop;   ///< the slot at kSlotDpi, without the print beside it
  /// The same up to the other place where the print may begin (SlotPlace::other_right_px).
  std::optional<PageImage> other_crop{};
  /// The print behind a number, in grey.
  std::optional<PageImage> after_crop{};
  RowArea row{};    ///< with the printed words beside it
  SlotLook look{};  ///< by which its kind was decided
};

/// The slots of one page, number first, then day, month and year. `page` is the image as scanned,
/// `transform` tells where the words stand on it. Some milliseconds.
[[nodiscard]] std::vector<FoundSlot> find_slots(const PageImage& page,
                                                const PageTransform& transform,
                                                const std::vector<Line>& lines,
                                                double text_height_px);

}  // namespace sohoa::ocr
