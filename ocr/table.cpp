#include "ocr/table.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace sohoa::ocr {
namespace {

bool is_level(const cv::Rect& rule) {
  return rule.width > rule.height;
}

cv::Rect grown(const cv::Rect& rect, int by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

bool meet(const cv::Rect& a, const cv::Rect& b, int tolerance) {
  return (grown(a, tolerance) & b).area() > 0;
}

using Rules = std::vector<cv::Rect>;

// Rules that hang together, directly or over others.
std::vector<Rules> groups_of(const Rules& rules, int tolerance) {
  std::vector<Rules> groups;
  for (const cv::Rect& rule : rules) {
    Rules joined{rule};
    std::erase_if(groups, [&](const Rules& group) {
      const bool touches = std::ranges::any_of(
          group, [&](const cv::Rect& other) { return meet(rule, other, tolerance); });
      if (touches) joined.insert(joined.end(), group.begin(), group.end());
      return touches;
    });
    groups.push_back(std::move(joined));
  }
  return groups;
}

enum class Direction { Level, Upright };

// One direction of the grid: where its rules lie, in pixels, with both ends of the table.
struct Edges {
  std::vector<int> at;
  int rules = 0;  // of `at`, those that are drawn

  [[nodiscard]] std::size_t gaps() const { return at.size() - 1; }
};

Edges edges_of(const Rules& rules, const cv::Rect& area, Direction direction, int tolerance) {
  constexpr double kMinShare = 0.3;  // of the table; joined cells interrupt a rule
  const bool level = direction == Direction::Level;
  std::map<int, int> length_at;  // place of a rule -> how much of the table it crosses
  for (const cv::Rect& rule : rules) {
    if (is_level(rule) != level) continue;
    const int place = level ? rule.y + rule.height / 2 : rule.x + rule.width / 2;
    const int length = level ? rule.width : rule.height;
    const auto near = length_at.lower_bound(place - tolerance);
    if (near != length_at.end() && near->first <= place + tolerance) {
      near->second += length;
    } else {
      length_at[place] = length;
    }
  }
  const int begin = level ? area.y : area.x;
  const int size = level ? area.height : area.width;
  Edges edges;
  for (const auto& [place, length] : length_at) {
    if (length > kMinShare * (level ? area.width : area.height)) edges.at.push_back(place);
  }
  edges.rules = static_cast<int>(edges.at.size());
  // Tables are often open at their sides.
  if (edges.at.empty() || edges.at.front() > begin + tolerance)
    edges.at.insert(edges.at.begin(), begin);
  if (edges.at.back() < begin + size - tolerance) edges.at.push_back(begin + size);
  return edges;
}

// How much of the line from..to at `place` is drawn.
bool drawn(const Rules& rules, Direction direction, int place, int from, int to, int tolerance) {
  int covered = 0;
  for (const cv::Rect& rule : rules) {
    const bool level = direction == Direction::Level;
    if (is_level(rule) != level) continue;
    const int middle = level ? rule.y + rule.height / 2 : rule.x + rule.width / 2;
    if (std::abs(middle - place) > tolerance) continue;
    const int begin = level ? rule.x : rule.y;
    const int end = begin + (level ? rule.width : rule.height);
    covered += std::max(0, std::min(end, to) - std::max(begin, from));
  }
  return 2 * covered > to - from;
}

// Walks over the grid; a cell grows to the right and down until a rule stops it.
std::vector<cv::Rect> cells_of(const Rules& rules, const Edges& rows, const Edges& columns,
                               int tolerance) {
  std::vector<cv::Rect> cells;
  std::vector<bool> taken(rows.gaps() * columns.gaps(), false);
  for (std::size_t row = 0; row < rows.gaps(); ++row) {
    for (std::size_t column = 0; column < columns.gaps(); ++column) {
      if (taken[row * columns.gaps() + column]) continue;
      std::size_t right = column + 1;
      while (right < columns.gaps() && !taken[row * columns.gaps() + right] &&
             !drawn(rules, Direction::Upright, columns.at[right], rows.at[row], rows.at[row + 1],
                    tolerance)) {
        ++right;
      }
      std::size_t below = row + 1;
      while (below < rows.gaps() && !drawn(rules, Direction::Level, rows.at[below],
                                           columns.at[column], columns.at[right], tolerance)) {
        ++below;
      }
      for (std::size_t r = row; r < below; ++r) {
        for (std::size_t c = column; c < right; ++c) taken[r * columns.gaps() + c] = true;
      }
      cells.emplace_back(cv::Point(columns.at[column], rows.at[row]),
                         cv::Point(columns.at[right], rows.at[below]));
    }
  }
  return cells;
}

}  // namespace

std::vector<Table> find_tables(const std::vector<cv::Rect>& rules, int tolerance_px) {
  constexpr int kMinRules = 2;  // in each direction
  constexpr std::size_t kMinCells = 4;
  std::vector<Table> tables;
  for (const Rules& group : groups_of(rules, tolerance_px)) {
    Table table;
    for (const cv::Rect& rule : group) table.area |= rule;
    const Edges rows = edges_of(group, table.area, Direction::Level, tolerance_px);
    const Edges columns = edges_of(group, table.area, Direction::Upright, tolerance_px);
    if (rows.rules < kMinRules || columns.rules < kMinRules) continue;
    table.cells = cells_of(group, rows, columns, tolerance_px);
    if (table.cells.size() >= kMinCells) tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace sohoa::ocr
