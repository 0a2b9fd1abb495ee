#pragma once

/// How dark the ink of a page is, and how much the grey of its empty paper varies from pixel to pixel.
///
/// Both are measured square by square, so that a page with three lines of print, whose ink is lost among
/// the grain of the whole, is judged by the squares that have print. Tested by
/// tests/ocr/paper_levels_test.cpp.

#include <array>
#include <opencv2/core/mat.hpp>
#include <vector>

namespace sohoa::ocr {

/// How many pixels have each grey level.
using LevelCounts = std::array<int, 256>;

/// The level that this share of the pixels does not exceed; 255 for no pixels.
[[nodiscard]] int level_at(const LevelCounts& counts, double share);

/// The grey levels of a page, counted once for all who ask.
class PageLevels {
 public:
  /// `grey` is an 8-bit grey page image.
  explicit PageLevels(const cv::Mat& grey);

  /// Of the whole page.
  [[nodiscard]] LevelCounts counts() const;

  /// The deviation of empty paper in grey levels: the grain of the scanner. Shadows over the page do
  /// not count. 0 for a page without grain.
  [[nodiscard]] double noise() const;

  /// How much the lightness of the paper differs over the page, 0..1.
  [[nodiscard]] double spread() const;

 private:
  std::vector<LevelCounts> squares_;  // row by row; empty where an image has too few pixels
};

/// The grey of the ink where there is most of it, the margins (which may be black) left out; that of the
/// darkest grain on a page without print.
[[nodiscard]] int ink_level(const cv::Mat& grey);

}  // namespace sohoa::ocr
