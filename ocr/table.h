#pragma once

/// Ruled tables: where they are and where their cells lie.
///
/// A table is where level and upright rules cross. Its cells come from the rules that run through
/// much of it; where the rule between two cells is missing, they are one cell.
/// Tested by tests/ocr/table_test.cpp.

#include <opencv2/core/types.hpp>
#include <vector>

namespace sohoa::ocr {

struct Table {
  cv::Rect area;
  std::vector<cv::Rect> cells;  ///< row by row, from left to right
};

/// The tables that these rules make; `tolerance_px` is how far a rule may end before it meets another.
[[nodiscard]] std::vector<Table> find_tables(const std::vector<cv::Rect>& rules, int tolerance_px);

}  // namespace sohoa::ocr
