#pragma once

/// Finds and reads the slots of a page, and puts what was read into its lines.
///
/// What speaks for a reading besides its ink is weighed here (slot_evidence.h), and the print behind a number
/// is read again without the pen where the pen had hidden its beginning. Print is read by both readers too: "18"
/// in slanted print may be read as "16" by a recogniser that is sure of it.
/// Tested by tests/ocr/page_slots_test.cpp and page_slots_print_test.cpp.

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

/// "/STC-TH" or "-KL/TU" in what was read of the print behind a number: "ÌSTC-TH.", "3-KƯTU". Empty when it is
/// no notation.
[[nodiscard]] std::string notation_in_reading(std::string_view again);

/// The second reading of a notation has letters that the first has lost, of the same agency: "/STC-TH" of
/// "/TC-TH".
[[nodiscard]] bool says_more(std::string_view second, std::string_view first);

}  // namespace sohoa::ocr
