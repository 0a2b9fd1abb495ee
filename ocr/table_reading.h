#pragma once

/// Reads tables cell by cell: a recogniser that sees the whole table loses narrow columns of figures
/// and goes down the columns instead of along the rows.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "document/line.h"
#include "ocr/recognizer.h"
#include "ocr/table.h"

namespace sohoa::ocr {

/// The lines of each cell, row by row; boxes in pixels of `image`, whose rules are taken out. Every
/// cell is a block of its own, from 1, and each line knows its row and column.
[[nodiscard]] std::vector<Line> read_table(const PageImage& image, const Table& table,
                                           Recognizer& recognizer);

/// The page as it is without its tables.
[[nodiscard]] cv::Mat without_tables(const cv::Mat& image, const std::vector<Table>& tables);

/// Puts the lines of a table between the lines of the page (in reading order), where it stands.
[[nodiscard]] std::vector<Line> with_table(std::vector<Line> page_lines,
                                           const std::vector<Line>& table_lines,
                                           const Table& table);

}  // namespace sohoa::ocr
