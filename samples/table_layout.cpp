#include "samples/table_layout.h"

#include <algorithm>
#include <cmath>

namespace sohoa::samples {
namespace {

constexpr double kPaddingPt = 4;

struct Cell {
  std::vector<PlacedLine> lines;
};

class TableSetter {
 public:
  TableSetter(const Block& block, PageFlow& flow)
      : block_(block), flow_(flow), style_(flow.look().style(flow.look().body_pt - 1.5)) {}

  void set() {
    find_columns();
    flow_.skip(4);
    for (std::size_t row = 0; row < block_.rows.size(); ++row) set_row(row);
    flow_.skip(8);
  }

 private:
  /// Wide columns give way to narrow ones: widths grow with the root of the longest cell.
  void find_columns() {
    const std::size_t count = block_.rows.front().size();
    std::vector<double> wish(count, 0);
    for (const std::vector<std::string>& row : block_.rows) {
      for (std::size_t i = 0; i < count; ++i) {
        const double natural = flow_.sizes().advance_pt(parse_marks(row[i], style_));
        wish[i] = std::max(wish[i], std::max(std::sqrt(natural * 60), std::min(natural, 60.0)));
      }
    }
    double sum = 0;
    for (const double width : wish) sum += width + 2 * kPaddingPt;
    edges_ = {flow_.look().left_pt};
    for (const double width : wish) {
      const double share = (width + 2 * kPaddingPt) / sum;
      edges_.push_back(edges_.back() + share * flow_.look().width_pt());
    }
  }

  void set_row(std::size_t row) {
    const double advance_pt = style_.size_pt * 1.22;
    std::vector<Cell> cells;
    std::size_t most = 1;
    for (std::size_t i = 0; i + 1 < edges_.size(); ++i) {
      cells.push_back(set_cell(row, i));
      most = std::max(most, cells.back().lines.size());
    }
    const double height_pt = static_cast<double>(most) * advance_pt + 2 * kPaddingPt;
    flow_.require(height_pt);
    const double top_pt = flow_.y_pt();
    for (Cell& cell : cells) {
      const double spare = static_cast<double>(most - cell.lines.size()) * advance_pt / 2;
      double y_pt = top_pt + kPaddingPt + (row == 0 ? spare : 0);
      for (PlacedLine& line : cell.lines) {
        move_to_baseline(line, y_pt + advance_pt * 0.8);
        line.part = Part::Table;
        y_pt += advance_pt;
        flow_.sheet().lines.push_back(std::move(line));
      }
    }
    draw_grid(top_pt, top_pt + height_pt);
    flow_.skip(height_pt);
  }

  Cell set_cell(std::size_t row, std::size_t column) {
    const std::string& text = block_.rows[row][column];
    TextStyle style = style_;
    style.bold = row == 0;
    const bool number = text.find_first_not_of("0123456789.,%-/") == std::string::npos;
    const Measure measure{.left_pt = edges_[column] + kPaddingPt,
                          .width_pt = edges_[column + 1] - edges_[column] - 2 * kPaddingPt,
                          .align = row == 0 || number ? Align::Center : Align::Left};
    return {break_lines(parse_marks(text, style), measure, flow_.sizes())};
  }

  void draw_grid(double top_pt, double bottom_pt) {
    std::vector<Rule>& rules = flow_.sheet().rules;
    rules.push_back({edges_.front(), top_pt, edges_.back(), top_pt, 0.6});
    rules.push_back({edges_.front(), bottom_pt, edges_.back(), bottom_pt, 0.6});
    for (const double x_pt : edges_) rules.push_back({x_pt, top_pt, x_pt, bottom_pt, 0.6});
  }

  const Block& block_;
  PageFlow& flow_;
  TextStyle style_;
  std::vector<double> edges_;
};

}  // namespace

void lay_out_table(const Block& block, PageFlow& flow) {
  if (!block.rows.empty()) TableSetter(block, flow).set();
}

}  // namespace sohoa::samples
