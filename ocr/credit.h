#pragma once

/// How much was read, and how well: the measure by which two readings of one place are compared.
///
/// Tested by tests/ocr/credit_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

/// The letters of all words, each counted by the square of its word's confidence: a page read upside
/// down yields as many letters, but poor ones.
[[nodiscard]] double credit(const std::vector<Line>& lines);

}  // namespace sohoa::ocr
