#pragma once

/// Stamps of urgency that were set aslant, often within an arrow: "HỎA TỐC".
///
/// A recogniser reads level lines: of a slanted stamp it makes scraps of words in the line beside it. Red ink
/// outside of the seals that is long, low and aslant is turned level, the thin shaft of the arrow taken
/// out, and the rest read: where that is the word of a stamp, the stamp is a mark. What was read of it
/// otherwise goes with the remains of marks (ocr/mark_remains.h); level stamps are left to mark_lines.
/// Tested by tests/ocr/slanted_stamp_test.cpp.

#include <vector>

#include "document/page.h"
#include "ocr/page_image.h"
#include "ocr/recognizer.h"

namespace sohoa::ocr {

/// MarkKind::Urgency and Secrecy, boxes in pixels of the image; none on pages without colour.
[[nodiscard]] std::vector<Mark> find_slanted_stamps(const PageImage& image,
                                                    const std::vector<Mark>& seals,
                                                    Recognizer& recognizer);

}  // namespace sohoa::ocr
