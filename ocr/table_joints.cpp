#include "ocr/table_joints.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <utility>
#include <vector>

namespace sohoa::ocr {
namespace {

constexpr int kEndPx = 3;  // the level rules at both ends of a border

// Whether most of the upright line at `x` has ink: letters that cross it cover a row of it at most.
bool is_drawn(const cv::Mat& ink, int x, int top, int bottom) {
  constexpr int kLeanPx = 3;
  constexpr double kMost = 0.7;
  const cv::Rect band =
      cv::Rect(x - kLeanPx, top + kEndPx, 2 * kLeanPx + 1, std::max(0, bottom - top - 2 * kEndPx)) &
      cv::Rect({0, 0}, ink.size());
  if (band.empty()) return true;
  int inked = 0;
  for (int y = band.y; y < band.br().y; ++y) {
    if (cv::countNonZero(ink(cv::Rect(band.x, y, band.width, 1))) > 0) ++inked;
  }
  return inked > kMost * band.height;
}

int inked_columns(const cv::Mat& part) {
  cv::Mat columns;
  cv::reduce(part, columns, 0, cv::REDUCE_MAX);
  return cv::countNonZero(columns);
}

// Whether in some row letters stand on both sides of `x`, no further apart than words of a line are.
bool runs_across(const cv::Mat& print, int x, int top, int bottom, double text_height_px) {
  constexpr double kWordGap = 1.1;  // x-heights
  const int reach = cvRound(kWordGap * text_height_px);
  const int row = cvRound(text_height_px);
  const cv::Rect page({0, 0}, print.size());
  for (int y = top + kEndPx; y + row <= bottom - kEndPx; y += row / 2) {
    const cv::Rect left = cv::Rect(x - 2 * reach, y, 2 * reach, row) & page;
    const cv::Rect right = cv::Rect(x, y, 2 * reach, row) & page;
    const cv::Rect near = cv::Rect(x - reach / 2, y, reach, row) & page;
    if (near.empty() || cv::countNonZero(print(near)) == 0) continue;
    const int least = reach / 2;
    if (inked_columns(print(left)) >= least && inked_columns(print(right)) >= least) return true;
  }
  return false;
}

}  // namespace

Table with_joined_cells(Table table, const cv::Mat& ink, const cv::Mat& print,
                        double text_height_px) {
  std::vector<cv::Rect> cells;
  for (const cv::Rect& cell : table.cells) {
    const auto left = std::ranges::find_if(cells, [&](const cv::Rect& other) {
      return other.y == cell.y && other.height == cell.height && other.br().x == cell.x;
    });
    const bool one = left != cells.end() && !is_drawn(ink, cell.x, cell.y, cell.br().y) &&
                     runs_across(print, cell.x, cell.y, cell.br().y, text_height_px);
    if (one) {
      left->width += cell.width;
    } else {
      cells.push_back(cell);
    }
  }
  table.cells = std::move(cells);
  return table;
}

}  // namespace sohoa::ocr
