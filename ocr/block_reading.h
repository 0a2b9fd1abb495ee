#pragma once

/// Reads one part of a page as a page of its own.
///
/// Tested by tests/ocr/block_reading_test.cpp.

#include <opencv2/core/types.hpp>
#include <vector>

#include "document/line.h"
#include "ocr/recognizer.h"

namespace sohoa::ocr {

/// The lines of a single column of text that stands in `area` (pixels of `image`, cut at its edges);
/// boxes in pixels of `image`. Nothing for an area without ink. Small signs such as hyphens are lost at
/// the size that suits letters best: `enlarged` keeps them.
[[nodiscard]] std::vector<Line> read_block(const PageImage& image, const cv::Rect& area,
                                           Recognizer& recognizer, double enlarged = 1.0);

/// The words that stand in the picture of one line, from left to right, all with a box.
[[nodiscard]] std::vector<Word> read_words_at(const PageImage& image, const Box& line,
                                              Recognizer& recognizer, double enlarged);

/// `lines` with those words in `area` taken out that `read`, one block, has anew.
/// Where clearly less was read anew, in all or in a row, the first reading stays.
[[nodiscard]] std::vector<Line> with_block(std::vector<Line> lines, const cv::Rect& area,
                                           std::vector<Line> read);

}  // namespace sohoa::ocr
