#pragma once

/// Puts words that have boxes together to printed lines.
///
/// Tested by tests/ocr/line_building_test.cpp.

#include <cstddef>
#include <string>
#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

/// Words in the order of their source (each line left to right) become lines: the next word belongs
/// to the line if it stands at the same height and further right. Words without a box are dropped.
[[nodiscard]] std::vector<Line> lines_of_words(const std::vector<Word>& words);

/// A line of these words, which stand in it from left to right, with the box that holds them.
[[nodiscard]] Line line_of(std::vector<Word> words, int block);

/// How many letters, digits and signs its words were read with.
[[nodiscard]] std::size_t letters_of(const Line& line);

/// The model of Tesseract has the letter Đ twice, as Đ and as the Icelandic Ð, and may give both for one:
/// "QÐĐ-UBND" is QĐ-UBND.
[[nodiscard]] std::string with_single_d(std::string text);

/// The smallest box that holds all words.
[[nodiscard]] Box box_of(const std::vector<Word>& words);

}  // namespace sohoa::ocr
