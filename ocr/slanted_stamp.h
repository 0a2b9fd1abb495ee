#pragma once

/// Stamps of urgency in red, set aslant or in a frame or an arrow: "HỎA TỐC".
///
/// A recogniser reads level lines of the print of the page: of such a stamp it makes scraps of words in the
/// line beside it. Red ink outside of the seals that is long and low is turned level, what is thinner than
/// letters taken out (a frame, the shaft of an arrow), and the rest read: where that is the word of a stamp,
/// the stamp is a mark. What was read of it otherwise goes with the remains of marks (ocr/mark_remains.h).
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
