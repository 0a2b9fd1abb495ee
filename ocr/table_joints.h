#pragma once

/// Cells of a table that the grid parts and a text runs across are one.
///
/// The rules of broken tables are drawn on over gaps (rule_lines.h); a heading that spans several
/// columns has such a gap too. There nothing is drawn between the columns, and letters stand close to
/// each other on both sides. Tested by tests/ocr/table_joints_test.cpp.

#include <opencv2/core/mat.hpp>

#include "ocr/table.h"

namespace sohoa::ocr {

/// `ink` is a mask of the page with its rules, `print` without them.
[[nodiscard]] Table with_joined_cells(Table table, const cv::Mat& ink, const cv::Mat& print,
                                      double text_height_px);

}  // namespace sohoa::ocr
