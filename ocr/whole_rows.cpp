#include "ocr/whole_rows.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <optional>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

using Row = std::vector<RowLine>;  // pieces from left to right

// In heights of print.
constexpr double kSameRow = 0.5;
constexpr double kAtMargin = 0.7;
constexpr double kIndent = 4.0;
constexpr double kWordSpace = 0.8;
constexpr double kFadedWords = 6.0;
// Of the width of all print: columns of a table have common edges too.
constexpr double kMostOfPage = 0.7;

int middle(const RowLine& piece) {
  return (piece.line.box->top + piece.line.box->bottom) / 2;
}

int left_end(const RowLine& piece) {
  return piece.line.box->left;
}

std::vector<Row> rows_of(const std::vector<Line>& lines, double height) {
  std::vector<RowLine> pieces;
  pieces.reserve(lines.size());
  for (const Line& line : lines) pieces.push_back({line, false, pieces.size()});
  std::ranges::stable_sort(pieces, {}, middle);
  std::vector<Row> rows;
  for (RowLine& piece : pieces) {
    const bool same =
        !rows.empty() && middle(piece) - middle(rows.back().front()) < kSameRow * height;
    if (!same) rows.emplace_back();
    rows.back().push_back(std::move(piece));
  }
  for (Row& row : rows) std::ranges::stable_sort(row, {}, left_end);
  return rows;
}

// Where most rows begin or end; nothing when only a few agree.
std::optional<int> common_edge(const std::vector<int>& edges, double tolerance) {
  constexpr std::ptrdiff_t kMinRows = 3;
  std::optional<int> common;
  std::ptrdiff_t most = kMinRows - 1;
  for (const int edge : edges) {
    const auto agreeing = std::ranges::count_if(
        edges, [&](int other) { return std::abs(other - edge) <= tolerance; });
    if (agreeing <= most) continue;
    most = agreeing;
    common = edge;
  }
  return common;
}

int right_end(const Row& row) {
  int right = left_end(row.front());
  for (const RowLine& piece : row) right = std::max(right, piece.line.box->right);
  return right;
}

struct Blank {
  double width = 0;
  int end = 0;
};

// The widest blank in the row; wider than any where its pieces lie over each other.
Blank widest_blank(const Row& row, double height) {
  constexpr double kNoLine = 1e9;
  Blank widest;
  int right = left_end(row.front());
  for (const RowLine& piece : row) {
    if (left_end(piece) < right - kSameRow * height) return {kNoLine, right};
    for (const Word& word : piece.line.words) {
      const int width = word.box->left - right;
      if (width > widest.width) widest = {static_cast<double>(width), word.box->left};
      right = std::max(right, word.box->right);
    }
  }
  return widest;
}

class TextMargins {
 public:
  TextMargins(const std::vector<Row>& rows, double height) : height_(height) {
    std::vector<int> lefts;
    std::vector<int> rights;
    for (const Row& row : rows) {
      lefts.push_back(left_end(row.front()));
      rights.push_back(right_end(row));
    }
    left_ = common_edge(lefts, kAtMargin * height);
    right_ = common_edge(rights, kAtMargin * height);
    const int width = std::ranges::max(rights) - std::ranges::min(lefts);
    if (left_ && right_ && *right_ - *left_ < kMostOfPage * width) right_.reset();
  }

  [[nodiscard]] bool filled_by(const Row& row) const {
    return left_ && right_ && std::abs(left_end(row.front()) - *left_) <= kIndent * height_ &&
           std::abs(right_end(row) - *right_) <= kAtMargin * height_ &&
           widest_blank(row, height_).width <= kFadedWords * height_;
  }

 private:
  double height_;
  std::optional<int> left_;
  std::optional<int> right_;
};

// How wide the row is blank at `x`; nothing where it has no print on one side.
std::optional<int> blank_at(const Row& row, int x) {
  std::optional<int> left;
  std::optional<int> right;
  for (const RowLine& piece : row) {
    for (const Word& word : piece.line.words) {
      if (word.box->left <= x && word.box->right > x) return 0;
      if (word.box->right <= x) left = std::max(left.value_or(word.box->right), word.box->right);
      if (word.box->left > x) right = std::min(right.value_or(word.box->left), word.box->left);
    }
  }
  if (!left || !right) return std::nullopt;
  return *right - *left;
}

// Whether most rows around leave the blank free, as in a table or at the foot of a document.
bool is_gutter(const std::vector<Row>& rows, std::size_t at, int left, int right) {
  constexpr std::size_t kRowsAround = 5;
  const int x = (left + right) / 2;
  int free = 0;
  int crossed = 0;
  const std::size_t end = std::min(rows.size(), at + kRowsAround + 1);
  for (std::size_t i = at - std::min(at, kRowsAround); i < end; ++i) {
    const auto blank = blank_at(rows[i], x);
    if (blank) ++(*blank >= 0.8 * (right - left) ? free : crossed);
  }
  return free > crossed;
}

bool has_gutter(const std::vector<Row>& rows, std::size_t at, double height) {
  int right = left_end(rows[at].front());
  for (const RowLine& piece : rows[at]) {
    for (const Word& word : piece.line.words) {
      const bool first = &word == &piece.line.words.front();
      const int blank = word.box->left - right;
      const bool wide = first ? blank > 0 : blank > kWordSpace * height;
      if (wide && is_gutter(rows, at, right, word.box->left)) return true;
      right = std::max(right, word.box->right);
    }
  }
  return false;
}

// No blank of the row is much wider than a word space, and a long line runs on below over the widest one: a
// title below the head, which the gutter of its columns would cut.
bool goes_over_columns(const std::vector<Row>& rows, std::size_t at, double height) {
  constexpr double kNarrow = 1.3;  // in heights of print, as all of these
  constexpr double kRowsApart = 2.5;
  constexpr double kFarOver = 8.0;  // a title over the gutter of a head is shorter
  const Blank blank = widest_blank(rows[at], height);
  if (at + 1 >= rows.size() || blank.width > kNarrow * height) return false;
  const Row& below = rows[at + 1];
  if (middle(below.front()) - middle(rows[at].front()) > kRowsApart * height) return false;
  if (widest_blank(below, height).width > kNarrow * height) return false;
  return left_end(below.front()) < blank.end - kFarOver * height &&
         right_end(below) > blank.end + kFarOver * height;
}

// The first row of the head may fill the margins, and so may a recipient beside an office; the rows
// next to them do not. What was read as one line is one, except in the head.
std::vector<bool> whole_rows(const std::vector<Row>& rows, double height) {
  const TextMargins margins(rows, height);
  const int top = middle(rows.front().front());
  const int head_end = top + (middle(rows.back().front()) - top) / 3;
  std::vector<bool> whole;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool beside_its_like = (i > 0 && margins.filled_by(rows[i - 1])) ||
                                 (i + 1 < rows.size() && margins.filled_by(rows[i + 1]));
    const bool one_line = rows[i].size() == 1 && middle(rows[i].front()) > head_end;
    const bool sure =
        beside_its_like || one_line || widest_blank(rows[i], height).width <= kWordSpace * height;
    const bool fills = sure && margins.filled_by(rows[i]) && !has_gutter(rows, i, height);
    whole.push_back(fills || goes_over_columns(rows, i, height));
  }
  return whole;
}

RowLine joined(const Row& row) {
  std::vector<Word> words;
  std::size_t rank = row.front().rank;
  for (const RowLine& piece : row) {
    const std::size_t first = words.size();
    words.insert(words.end(), piece.line.words.begin(), piece.line.words.end());
    words[first].spaces_before = 1;
    rank = std::min(rank, piece.rank);
  }
  return {line_of(std::move(words), row.front().line.block), true, rank};
}

}  // namespace

std::vector<RowLine> in_rows(const std::vector<Line>& lines, double print_height) {
  const std::vector<Row> rows = rows_of(lines, print_height);
  const std::vector<bool> whole = whole_rows(rows, print_height);
  std::vector<RowLine> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (whole[i]) {
      result.push_back(joined(rows[i]));
    } else {
      result.insert(result.end(), rows[i].begin(), rows[i].end());
    }
  }
  std::ranges::sort(result, {}, &RowLine::rank);
  std::ranges::stable_sort(result, {}, middle);
  return result;
}

}  // namespace sohoa::ocr
