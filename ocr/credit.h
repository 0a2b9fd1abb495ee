#pragma once

/// How much was read, and how well: the measure by which two readings of one place are compared.
///
/// Tested by tests/ocr/credit_test.cpp.

#include <cstddef>
#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

/// The letters of all words, each counted by the square of its word's confidence: a page read upside
/// down yields as many letters, but poor ones.
[[nodiscard]] double credit(const std::vector<Line>& lines);

/// The same by letter, 0..1, where at least so many letters stand: dirt is read as letters too, but not
/// surely.
[[nodiscard]] double credit_per_letter(const std::vector<Line>& lines, std::size_t at_least = 1);

/// Without the words that were read upwards or downwards, and single letters, which do not tell: the
/// recogniser turns a column of such print by itself, but a page is upright when its words are level.
[[nodiscard]] std::vector<Line> level_words(std::vector<Line> lines);

}  // namespace sohoa::ocr
