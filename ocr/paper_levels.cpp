#include "ocr/paper_levels.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <opencv2/core.hpp>
#include <utility>
#include <vector>

namespace sohoa::ocr {
namespace {

using Histogram = std::array<int, 256>;

Histogram histogram_of(const cv::Mat& square) {
  Histogram counts{};
  for (int y = 0; y < square.rows; ++y) {
    const unsigned char* row = square.ptr(y);
    for (int x = 0; x < square.cols; ++x) ++counts[row[x]];
  }
  return counts;
}

int percentile(const Histogram& histogram, double share) {
  double total = 0;
  for (const int count : histogram) total += count;
  double sum = 0;
  for (std::size_t level = 0; level < histogram.size(); ++level) {
    sum += histogram[level];
    if (sum >= share * total) return static_cast<int>(level);
  }
  return 255;
}

// As many rows and columns of squares of nearly equal size; none for an image with fewer pixels.
std::vector<Histogram> squares_of(const cv::Mat& grey, int count) {
  std::vector<Histogram> squares;
  for (int row = 0; row < count; ++row) {
    for (int column = 0; column < count; ++column) {
      const int left = grey.cols * column / count;
      const int top = grey.rows * row / count;
      const cv::Rect square(left, top, grey.cols * (column + 1) / count - left,
                            grey.rows * (row + 1) / count - top);
      if (!square.empty()) squares.push_back(histogram_of(grey(square)));
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

int ink_level(const cv::Mat& grey) {
  constexpr int kSquares = 8;
  constexpr double kInkOfSquare = 0.005;  // a word or two of print in it
  constexpr double kRank = 0.02;          // one square may hold a hole or a photograph
  const cv::Rect inside(grey.cols / 12, grey.rows / 12, grey.cols - grey.cols / 6,
                        grey.rows - grey.rows / 6);
  std::vector<int> levels;
  for (const Histogram& square : squares_of(grey(inside), kSquares)) {
    levels.push_back(percentile(square, kInkOfSquare));
  }
  return levels.empty() ? 255 : at_rank(std::move(levels), kRank);
}

double paper_noise(const cv::Mat& grey) {
  // Small enough for even light and for gaps between paragraphs.
  constexpr int kSquares = 24;
  // Paper as white as can be has its upper half cut off, so only the darker half is looked at.
  constexpr double kQuartile = 0.6745;  // of the normal distribution, in deviations
  // Squares full of print vary more; every page has some that are empty.
  constexpr double kRank = 0.2;
  std::vector<double> noise;
  for (const Histogram& square : squares_of(grey, kSquares)) {
    noise.push_back((percentile(square, 0.5) - percentile(square, 0.25)) / kQuartile);
  }
  return noise.empty() ? 0 : at_rank(std::move(noise), kRank);
}

}  // namespace sohoa::ocr
