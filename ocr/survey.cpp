#include "ocr/survey.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "ocr/ink_pieces.h"
#include "ocr/paper_levels.h"

namespace sohoa::ocr {
namespace {

constexpr int kLongSidePx = 2000;
constexpr int kMinTextHeight = 5;  // less cannot be told from dust
constexpr int kMaxTextHeight = 80;
constexpr double kGrainContrast = 6.0;  // deviations of grain
constexpr double kPaleInk = 60;         // grey levels lighter than paper: less is doubtful ink
constexpr int kMinLetters = 30;         // for a height of print that can be trusted

cv::Mat reduced(const cv::Mat& grey, double scale) {
  if (scale >= 1.0) return grey;
  cv::Mat result;
  cv::resize(grey, result, {}, scale, scale, cv::INTER_AREA);
  return result;
}

std::array<int, 256> histogram_of(const cv::Mat& grey) {
  std::array<int, 256> counts{};
  for (int y = 0; y < grey.rows; ++y) {
    const unsigned char* row = grey.ptr(y);
    for (int x = 0; x < grey.cols; ++x) ++counts[row[x]];
  }
  return counts;
}

int percentile(const std::array<int, 256>& histogram, double share) {
  double total = 0;
  for (const int count : histogram) total += count;
  double sum = 0;
  for (std::size_t level = 0; level < histogram.size(); ++level) {
    sum += histogram[level];
    if (sum >= share * total) return static_cast<int>(level);
  }
  return 255;
}

// The spread of the paper's lightness over a grid of squares.
double paper_spread(const cv::Mat& grey) {
  constexpr int kSquares = 8;
  std::vector<int> levels;
  for (int row = 0; row < kSquares; ++row) {
    for (int column = 0; column < kSquares; ++column) {
      const int left = grey.cols * column / kSquares;
      const int top = grey.rows * row / kSquares;
      const cv::Rect square(left, top, grey.cols * (column + 1) / kSquares - left,
                            grey.rows * (row + 1) / kSquares - top);
      if (square.area() > 0) levels.push_back(percentile(histogram_of(grey(square)), 0.8));
    }
  }
  std::ranges::sort(levels);
  if (levels.size() < 10) return 0;
  // The squares of a dark border or a picture are no paper.
  return (levels[levels.size() * 9 / 10] - levels[levels.size() / 10]) / 255.0;
}

// Print has edges as steep as its contrast allows; blurred print climbs over several pixels.
double sharpness(const cv::Mat& grey, double contrast) {
  if (contrast < 0.05) return 0;
  cv::Mat across;
  cv::Mat down;
  cv::Sobel(grey, across, CV_16S, 1, 0, 3);
  cv::Sobel(grey, down, CV_16S, 0, 1, 3);
  cv::Mat steepness;
  cv::Mat both = cv::abs(across) + cv::abs(down);
  both.convertTo(steepness, CV_8U, 0.25);
  const int steepest = percentile(histogram_of(steepness), 0.97);
  return std::clamp(steepest / (255.0 * contrast), 0.0, 1.0);
}

bool touches_edge(const cv::Rect& box, const cv::Size& size) {
  return box.x <= 0 || box.y <= 0 || box.x + box.width >= size.width ||
         box.y + box.height >= size.height;
}

using HeightCounts = std::array<double, kMaxTextHeight + 2>;

double around(const HeightCounts& counts, std::size_t height) {
  return counts[height - 1] + counts[height] + counts[height + 1];
}

// The most frequent height between two, with its neighbours counted in.
std::size_t peak(const HeightCounts& counts, std::size_t least, std::size_t most) {
  std::size_t best = least;
  for (std::size_t height = least; height <= most; ++height) {
    if (around(counts, height) > around(counts, best)) best = height;
  }
  return best;
}

double mean_around(const HeightCounts& counts, std::size_t height) {
  const auto at = static_cast<double>(height);
  return at + (counts[height + 1] - counts[height - 1]) / around(counts, height);
}

}  // namespace

double height_of_print(const std::vector<cv::Rect>& pieces) {
  HeightCounts counts{};
  HeightCounts weighted{};
  int letters = 0;
  for (const cv::Rect& piece : pieces) {
    const bool letter = piece.height >= kMinTextHeight && piece.height <= kMaxTextHeight &&
                        piece.width * 4 > piece.height && piece.width < 4 * piece.height;
    if (!letter) continue;
    ++letters;
    counts[static_cast<std::size_t>(piece.height)] += 1;
    weighted[static_cast<std::size_t>(piece.height)] += piece.height;
  }
  if (letters < kMinLetters) return 0;
  // The specks of a bad copy outnumber its letters, so the weighted heights come first; their peak
  // is the x-height or the height of letters with a mark, which is less than twice as much.
  const std::size_t tall = peak(weighted, kMinTextHeight, kMaxTextHeight);
  const std::size_t least = std::max<std::size_t>(kMinTextHeight, tall * 55 / 100);
  return mean_around(counts, peak(counts, least, tall));
}

Survey survey_page(const cv::Mat& grey) {
  Survey survey;
  survey.scale = std::min(1.0, kLongSidePx / static_cast<double>(std::max(grey.cols, grey.rows)));
  const cv::Mat look = reduced(grey, survey.scale);
  survey.size = look.size();
  const auto levels = histogram_of(look);
  const int paper = percentile(levels, 0.8);
  survey.noise = paper_noise(look);
  int ink = percentile(levels, 0.005);
  // On a page with three lines of print that is grain, or plain paper where there is no grain.
  if (paper - ink < std::max(kGrainContrast * survey.noise, kPaleInk)) {
    ink = std::min(ink, ink_level(look));
  }
  survey.contrast = (paper - ink) / 255.0;
  survey.paper_spread = paper_spread(look);
  survey.sharpness = sharpness(look, survey.contrast);

  // A threshold of its neighbourhood serves bright and shaded paper alike.
  cv::Mat binary;
  constexpr int kNeighbourhoodPx = 41;
  constexpr double kMinOffset = 8.0;
  constexpr double kGrainDeviations = 4.5;
  const double offset =
      std::max({kMinOffset, 0.25 * (paper - ink), kGrainDeviations * survey.noise});
  cv::adaptiveThreshold(look, binary, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY_INV,
                        kNeighbourhoodPx, offset);
  constexpr int kDustPx = 3;
  double inked = 0;
  for (const InkPiece& piece : ink_pieces(binary)) {
    if (piece.area_px <= kDustPx || touches_edge(piece.box, survey.size)) continue;
    inked += piece.area_px;
    survey.pieces.push_back(piece.box);
  }
  survey.ink_share = inked / static_cast<double>(look.total());
  survey.text_height = height_of_print(survey.pieces);
  return survey;
}

}  // namespace sohoa::ocr
