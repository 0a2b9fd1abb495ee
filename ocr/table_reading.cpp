#include "ocr/table_reading.h"

#include <algorithm>
#include <iterator>
#include <opencv2/core.hpp>
#include <utility>

#include "ocr/block_reading.h"

namespace sohoa::ocr {
namespace {

constexpr int kWhite = 255;

// What is left of the rules around a cell would be read as bars and dots.
cv::Rect within_rules(const cv::Rect& cell) {
  constexpr int kRulePx = 3;
  return {cell.x + kRulePx, cell.y + kRulePx, std::max(0, cell.width - 2 * kRulePx),
          std::max(0, cell.height - 2 * kRulePx)};
}

// Rules that cross a table give many cells the same edge, to the pixel.
std::vector<int> edges_of(const std::vector<cv::Rect>& cells, int cv::Rect::*edge) {
  std::vector<int> edges;
  edges.reserve(cells.size());
  for (const cv::Rect& cell : cells) edges.push_back(cell.*edge);
  std::ranges::sort(edges);
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

int index_in(const std::vector<int>& edges, int edge) {
  return static_cast<int>(std::ranges::lower_bound(edges, edge) - edges.begin());
}

int tables_in(const std::vector<Line>& lines) {
  int tables = 0;
  for (const Line& line : lines) {
    if (line.cell) tables = std::max(tables, line.cell->table);
  }
  return tables;
}

}  // namespace

std::vector<Line> read_table(const PageImage& image, const Table& table, Recognizer& recognizer) {
  std::vector<Line> lines;
  int block = 0;
  const std::vector<int> rows = edges_of(table.cells, &cv::Rect::y);
  const std::vector<int> columns = edges_of(table.cells, &cv::Rect::x);
  for (const cv::Rect& rect : table.cells) {
    std::vector<Line> read = read_block(image, within_rules(rect), recognizer);
    if (read.empty()) continue;
    ++block;
    for (Line& line : read) {
      line.block = block;
      line.cell = Cell{.row = index_in(rows, rect.y), .column = index_in(columns, rect.x)};
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

cv::Mat without_tables(const cv::Mat& image, const std::vector<Table>& tables) {
  if (tables.empty()) return image;
  cv::Mat result = image.clone();
  for (const Table& table : tables) {
    result(table.area & cv::Rect({0, 0}, image.size())).setTo(kWhite);
  }
  return result;
}

std::vector<Line> with_table(std::vector<Line> page_lines, const std::vector<Line>& table_lines,
                             const Table& table) {
  const auto below = [&](const Line& line) {
    return line.box && line.box->top >= table.area.y + table.area.height / 2;
  };
  const auto place = std::ranges::find_if(page_lines, below);
  const int last_before = place == page_lines.begin() ? 0 : std::prev(place)->block;
  const int blocks = table_lines.empty() ? 0 : table_lines.back().block;
  for (auto after = place; after != page_lines.end(); ++after) after->block += blocks;
  std::vector<Line> added = table_lines;
  const int tables_before = tables_in(page_lines);
  for (Line& line : added) {
    line.block += last_before;
    if (line.cell) line.cell->table += tables_before;
  }
  page_lines.insert(place, std::make_move_iterator(added.begin()),
                    std::make_move_iterator(added.end()));
  return page_lines;
}

}  // namespace sohoa::ocr
