#include "ocr/paper_levels.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <opencv2/core.hpp>
#include <utility>
#include <vector>

namespace sohoa::ocr {
namespace {

// Small enough for even light and for gaps between paragraphs.
constexpr int kSquares = 24;

LevelCounts counts_of(const cv::Mat& square) {
  LevelCounts counts{};
  for (int y = 0; y < square.rows; ++y) {
    const unsigned char* row = square.ptr(y);
    for (int x = 0; x < square.cols; ++x) ++counts[row[x]];
  }
  return counts;
}

void add(const LevelCounts& more, LevelCounts& counts) {
  for (std::size_t level = 0; level < counts.size(); ++level) counts[level] += more[level];
}

bool any(const LevelCounts& counts) {
  return std::ranges::any_of(counts, [](int count) { return count > 0; });
}

// As many rows and columns of squares of nearly equal size; empty ones where there are fewer pixels.
std::vector<LevelCounts> squares_of(const cv::Mat& grey, int count) {
  std::vector<LevelCounts> squares;
  squares.reserve(static_cast<std::size_t>(count) * static_cast<std::size_t>(count));
  for (int row = 0; row < count; ++row) {
    for (int column = 0; column < count; ++column) {
      const int left = grey.cols * column / count;
      const int top = grey.rows * row / count;
      const cv::Rect square(left, top, grey.cols * (column + 1) / count - left,
                            grey.rows * (row + 1) / count - top);
      squares.push_back(square.empty() ? LevelCounts{} : counts_of(grey(square)));
    }
  }
  return squares;
}

// The value that this share of all values stays below.
template <typename Value>
Value at_rank(std::vector<Value> values, double share) {
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
  std::ranges::nth_element(values, at);
  return *at;
}

}  // namespace

int level_at(const LevelCounts& counts, double share) {
  double total = 0;
  for (const int count : counts) total += count;
  double sum = 0;
  for (std::size_t level = 0; level < counts.size(); ++level) {
    sum += counts[level];
    if (sum >= share * total) return static_cast<int>(level);
  }
  return 255;
}

int ink_level(const cv::Mat& grey) {
  constexpr int kInkSquares = 8;
  constexpr double kInkOfSquare = 0.005;  // a word or two of print in it
  constexpr double kRank = 0.02;          // one square may hold a hole or a photograph
  const cv::Rect inside(grey.cols / 12, grey.rows / 12, grey.cols - grey.cols / 6,
                        grey.rows - grey.rows / 6);
  std::vector<int> levels;
  for (const LevelCounts& square : squares_of(grey(inside), kInkSquares)) {
    if (any(square)) levels.push_back(level_at(square, kInkOfSquare));
  }
  return levels.empty() ? 255 : at_rank(std::move(levels), kRank);
}

PageLevels::PageLevels(const cv::Mat& grey) : squares_(squares_of(grey, kSquares)) {}

LevelCounts PageLevels::counts() const {
  LevelCounts whole{};
  for (const LevelCounts& square : squares_) add(square, whole);
  return whole;
}

double PageLevels::noise() const {
  // Paper as white as can be has its upper half cut off, so only the darker half is looked at.
  constexpr double kQuartile = 0.6745;  // of the normal distribution, in deviations
  // Squares full of print vary more; every page has some that are empty.
  constexpr double kRank = 0.2;
  std::vector<double> noise;
  for (const LevelCounts& square : squares_) {
    if (any(square)) noise.push_back((level_at(square, 0.5) - level_at(square, 0.25)) / kQuartile);
  }
  return noise.empty() ? 0 : at_rank(std::move(noise), kRank);
}

double PageLevels::spread() const {
  constexpr int kJoined =
      3;  // squares a side: no paragraph fills a ninth of the page but for a table
  constexpr double kPaperShare = 0.8;
  constexpr std::size_t kFewest = 10;
  std::vector<int> levels;
  for (int row = 0; row < kSquares; row += kJoined) {
    for (int column = 0; column < kSquares; column += kJoined) {
      LevelCounts joined{};
      for (int i = 0; i < kJoined * kJoined; ++i) {
        const int square = (row + i / kJoined) * kSquares + column + i % kJoined;
        add(squares_[static_cast<std::size_t>(square)], joined);
      }
      if (any(joined)) levels.push_back(level_at(joined, kPaperShare));
    }
  }
  if (levels.size() < kFewest) return 0;
  std::ranges::sort(levels);
  // The squares of a dark border or a picture are no paper.
  return (levels[levels.size() * 9 / 10] - levels[levels.size() / 10]) / 255.0;
}

}  // namespace sohoa::ocr
