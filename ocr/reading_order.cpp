#include "ocr/reading_order.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>

#include "ocr/line_building.h"
#include "ocr/whole_rows.h"

namespace sohoa::ocr {
namespace {

// Where a line stands with regard to an upright gutter.
enum class Side { Left, Right, Both, Across };

// Words narrower than this share of their height on both sides of a gap do not make a gutter of it.
constexpr double kMinGutterHeights = 0.8;

// The height of print on the page: median of the heights of words.
double print_height(const std::vector<Line>& lines) {
  std::vector<int> heights;
  for (const Line& line : lines) {
    for (const Word& word : line.words) heights.push_back(word.box->height_px());
  }
  const auto half = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), half, heights.end());
  return *half;
}

Side side_of(const RowLine& row, int gutter, double height) {
  int left_end = -1;
  int right_start = -1;
  for (const Word& word : row.line.words) {
    const int overhang = static_cast<int>(0.3 * height);
    if (word.box->right <= gutter + overhang) {
      left_end = std::max(left_end, word.box->right);
    } else if (word.box->left >= gutter - overhang) {
      right_start = right_start < 0 ? word.box->left : std::min(right_start, word.box->left);
    } else {
      return Side::Across;
    }
  }
  if (right_start < 0) return Side::Left;
  if (left_end < 0) return Side::Right;
  const bool free = !row.whole && right_start - left_end >= kMinGutterHeights * height;
  return free ? Side::Both : Side::Across;
}

// Lines first..last (in order of height) that leave the gutter free.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;  // exclusive
  int gutter = 0;
  int left_lines = 0;
  int right_lines = 0;
  int width = 0;  // of the free space

  [[nodiscard]] int pairs() const { return std::min(left_lines, right_lines); }
  [[nodiscard]] bool better_than(const Run& other) const {
    if (pairs() != other.pairs()) return pairs() > other.pairs();
    const int lines = left_lines + right_lines;
    const int other_lines = other.left_lines + other.right_lines;
    return lines != other_lines ? lines > other_lines : width > other.width;
  }
};

class ColumnFinder {
 public:
  ColumnFinder(const std::vector<RowLine>& lines, double height) : lines_(lines), height_(height) {
    for (const RowLine& row : lines) page_ = unite(page_, *row.line.box);
  }

  // The head of the page: a run that begins with the first lines.
  [[nodiscard]] std::optional<Run> head() const {
    return best([this](const Run& run) { return run.first <= kStrayLines && upper(run); });
  }
  // Its foot: a run that ends with the last lines, after `from`.
  [[nodiscard]] std::optional<Run> foot(std::size_t from) const {
    return best([this, from](const Run& run) {
      return run.first >= from && run.last + kStrayLines >= lines_.size();
    });
  }

 private:
  static constexpr std::size_t kStrayLines = 3;  // a file stamp above, a page number below

  [[nodiscard]] bool upper(const Run& run) const {
    return lines_[run.first].line.box->top < page_.top + page_.height_px() / 3;
  }

  template <typename Fits>
  [[nodiscard]] std::optional<Run> best(const Fits& fits) const {
    std::optional<Run> found;
    for (int percent = 25; percent <= 75; ++percent) {
      const int gutter = page_.left + page_.width_px() * percent / 100;
      for (const Run& run : runs(gutter)) {
        if (run.pairs() < 2 || !fits(run)) continue;
        if (!found || run.better_than(*found)) found = run;
      }
    }
    return found;
  }

  [[nodiscard]] std::vector<Run> runs(int gutter) const {
    std::vector<Run> found;
    bool open = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Side side = side_of(lines_[i], gutter, height_);
      if (open && far_apart(found.back(), i)) open = false;
      if (side == Side::Across) {
        open = false;
        continue;
      }
      if (!open) found.push_back({.first = i, .last = i, .gutter = gutter});
      open = true;
      Run& run = found.back();
      run.last = i + 1;
      if (side != Side::Right) ++run.left_lines;
      if (side != Side::Left) ++run.right_lines;
    }
    for (Run& run : found) run.width = free_width(run);
    return found;
  }

  // The name of the signer stands well below his office, so the distance may be large; what follows
  // the head after a wide space is the addressee.
  [[nodiscard]] bool far_apart(const Run& run, std::size_t next) const {
    constexpr double kMaxGapHeights = 1.9;
    if (lines_[next].line.box->top > page_.top + page_.height_px() / 3) return false;
    int bottom = lines_[run.first].line.box->bottom;
    for (std::size_t i = run.first; i < run.last; ++i) {
      bottom = std::max(bottom, lines_[i].line.box->bottom);
    }
    return lines_[next].line.box->top - bottom > kMaxGapHeights * height_;
  }

  [[nodiscard]] int free_width(const Run& run) const {
    int left_end = page_.left;
    int right_start = page_.right;
    for (std::size_t i = run.first; i < run.last; ++i) {
      for (const Word& word : lines_[i].line.words) {
        if (middle_x(*word.box) < run.gutter) {
          left_end = std::max(left_end, word.box->right);
        } else {
          right_start = std::min(right_start, word.box->left);
        }
      }
    }
    return right_start - left_end;
  }

  static int middle_x(const Box& box) { return (box.left + box.right) / 2; }

  const std::vector<RowLine>& lines_;
  double height_;
  Box page_;
};

struct Columns {
  std::vector<Line> left;
  std::vector<Line> right;
};

bool in_one_row(const Line& a, const Line& b) {
  const int shared = std::min(a.box->bottom, b.box->bottom) - std::max(a.box->top, b.box->top);
  return 2 * shared > std::max(a.box->height_px(), b.box->height_px());
}

// Pieces of one row come in any order; close together they are one line: "Số:     /QĐ-UBND".
void append_part(std::vector<Line>& column, std::vector<Word> words, int block, double height) {
  constexpr double kWidestBlank =
      2.0;  // heights of print; two blocks of a column are farther apart
  if (words.empty()) return;
  Line line = line_of(std::move(words), block);
  auto at = column.end();
  while (at != column.begin() && in_one_row(*std::prev(at), line) &&
         line.box->left < std::prev(at)->box->left) {
    --at;
  }
  if (at != column.end() && at->box->left - line.box->right >= 0 &&
      at->box->left - line.box->right < kWidestBlank * height) {
    at->words.front().spaces_before = 1;
    line.words.insert(line.words.end(), at->words.begin(), at->words.end());
    *at = line_of(std::move(line.words), block);
    return;
  }
  column.insert(at, std::move(line));
}

Columns divide(const std::vector<RowLine>& lines, const Run& run, double height) {
  Columns columns;
  for (std::size_t i = run.first; i < run.last; ++i) {
    std::vector<Word> left;
    std::vector<Word> right;
    for (const Word& word : lines[i].line.words) {
      const bool is_left = (word.box->left + word.box->right) / 2 < run.gutter;
      (is_left ? left : right).push_back(word);
    }
    append_part(columns.left, std::move(left), 1, height);
    append_part(columns.right, std::move(right), 2, height);
  }
  return columns;
}

void append(std::vector<Line>& result, const std::vector<Line>& lines) {
  result.insert(result.end(), lines.begin(), lines.end());
}

// Consecutive lines that shared a block still do; numbers count up from 1.
void number_blocks(std::vector<Line>& lines, const std::vector<std::size_t>& breaks) {
  int number = 0;
  int previous = -1;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool breaks_here = std::ranges::find(breaks, i) != breaks.end();
    if (i == 0 || breaks_here || lines[i].block != previous) ++number;
    previous = lines[i].block;
    lines[i].block = number;
  }
}

}  // namespace

std::vector<Line> in_reading_order(const std::vector<Line>& lines) {
  if (lines.empty()) return lines;
  const double height = print_height(lines);
  std::vector<RowLine> rows = in_rows(lines, height);
  const ColumnFinder finder(rows, height);
  const std::optional<Run> head = finder.head();
  const std::optional<Run> foot = finder.foot(head ? head->last : 0);

  std::vector<Line> result;
  std::vector<std::size_t> breaks;
  std::size_t next = 0;
  const auto append_plain = [&](std::size_t end) {
    const std::span<RowLine> plain(rows.data() + next, end - next);
    std::ranges::sort(plain, {}, &RowLine::rank);
    breaks.push_back(result.size());
    for (const RowLine& row : plain) result.push_back(row.line);
  };
  for (const std::optional<Run>& run : {head, foot}) {
    if (!run) continue;
    append_plain(run->first);
    const Columns columns = divide(rows, *run, height);
    breaks.push_back(result.size());
    append(result, columns.left);
    breaks.push_back(result.size());
    append(result, columns.right);
    next = run->last;
  }
  append_plain(rows.size());
  number_blocks(result, breaks);
  return result;
}

}  // namespace sohoa::ocr
