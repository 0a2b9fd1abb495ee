#pragma once

/// Names are read twice: what the other reading says stands beside each word.
///
/// A recogniser has learned the language with its letters, and reads the rare word of a name as the
/// common one beside it (Ưng as Ứng) without any doubt. Read at another size the same ink may tell the
/// other: then nobody should be sure of it. A line is taken for a name by its form: two to five words
/// on the right half of the page, each with one capital at its front. A stroke of a pen over it is taken
/// off first, and the line stays as it is read without it where that is better.
/// Tested by tests/ocr/name_readings_test.cpp.

#include <vector>

#include "document/line.h"
#include "ocr/page_image.h"
#include "ocr/recognizer.h"

namespace sohoa::ocr {

/// The words stay as they were read first, but for those under a stroke; Word::readings of names has what differs.
[[nodiscard]] std::vector<Line> with_name_readings(std::vector<Line> lines, const PageImage& image,
                                                   Recognizer& recognizer);

}  // namespace sohoa::ocr
