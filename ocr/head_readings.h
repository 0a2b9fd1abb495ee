#pragma once

/// The organs at the head of a page are read once or twice more, each row alone.
///
/// Their names are capitals, whose marks are small and nearly touch the row above: a recogniser that looks
/// for the lines of a page by itself takes two rows for one, leaves words out, and reads LŨNG as LỮNG
/// without any doubt, and a language model knows as little of a village as it does. The rows are cut apart
/// by their letters (capital_rows.h) and read alone; where that is not what the page has, they are read at another
/// size too, and the three readings vote (row_vote.h).
/// Tested by tests/ocr/head_readings_test.cpp.

#include <vector>

#include "document/line.h"
#include "ocr/page_image.h"
#include "ocr/recognizer.h"

namespace sohoa::ocr {

/// Lines of capitals in the left half of the head become the rows that stand there; other lines stay as they
/// are. `text_height` is the x-height of the page's print in pixels.
[[nodiscard]] std::vector<Line> with_head_readings(std::vector<Line> lines, const PageImage& image,
                                                   double text_height, Recognizer& recognizer);

}  // namespace sohoa::ocr
