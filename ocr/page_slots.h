#pragma once

/// Finds and reads the slots of a page, and puts what was read into its lines.
///
/// What speaks for a reading besides its ink is weighed here (slot_evidence.h), and the print behind a number
/// is read again without the pen where the pen had hidden its beginning.
/// Tested by tests/ocr/page_slots_test.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "document/page.h"
#include "ocr/debug_pictures.h"
#include "ocr/page_image.h"
#include "ocr/page_transform.h"
#include "ocr/recognizer.h"
#include "ocr/slot_reader.h"

namespace sohoa::ocr {

/// A page as scanned and how its words stand on it.
struct ReadScan {
  const PageImage& image;
  const PageTransform& transform;
  double text_height_px = 0;  ///< x-height of the print where words have their boxes
};

/// Who reads: digits of pens and stamps (absent: nobody), and print.
struct SlotReaders {
  const std::optional<SlotReader>& digits;
  Recognizer& print;
};

/// Fills page.slots and changes page.lines, whose boxes are those of the upright page.
void read_slots(Page& page, const ReadScan& scan, const SlotReaders& readers,
                DebugPictures& pictures);

/// "/STC-TH" for the print behind a number that was first read as `before` ("/TC-TH") and then, without the
/// pen, as `again`. Nothing when the second reading is no notation of the same agency.
[[nodiscard]] std::optional<std::string> notation_read_again(std::string_view before,
                                                             std::string_view again);

}  // namespace sohoa::ocr
