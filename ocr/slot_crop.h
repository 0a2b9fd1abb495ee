#pragma once

/// The picture of a slot for a person who reads what the program could not.
///
/// Tested by tests/ocr/slot_crop_test.cpp.

#include <string>

#include "document/box.h"
#include "ocr/page_image.h"

namespace sohoa::ocr {

/// A PNG of the box with the print around it, turned clockwise as the page was turned for reading and at
/// most 800 px wide. Empty when the box lies beside the page.
[[nodiscard]] std::string slot_crop_png(const PageImage& page, const Box& box, int rotation_deg);

}  // namespace sohoa::ocr
