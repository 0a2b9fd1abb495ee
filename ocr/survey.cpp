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

// The levels of steepness, a quarter of |left - right| + |above - below| by Sobel's weights, in a page
// without its outermost pixels.
LevelCounts steepness_counts(const cv::Mat& grey) {
  constexpr std::size_t kSteepest = 2040;  // two directions, weights of 4, 255 levels
  std::vector<int> found(kSteepest + 1, 0);
  const auto width = static_cast<std::size_t>(grey.cols);
  std::vector<short> sums(width);
  std::vector<short> differences(width);
  for (int y = 1; y + 1 < grey.rows; ++y) {
    const unsigned char* above = grey.ptr(y - 1);
    const unsigned char* here = grey.ptr(y);
    const unsigned char* below = grey.ptr(y + 1);
    for (std::size_t x = 0; x < width; ++x) {
      sums[x] = static_cast<short>(above[x] + 2 * here[x] + below[x]);
      differences[x] = static_cast<short>(below[x] - above[x]);
    }
    for (std::size_t x = 1; x + 1 < width; ++x) {
      const int across = sums[x + 1] - sums[x - 1];
      const int down = differences[x - 1] + 2 * differences[x] + differences[x + 1];
      const int steepness = std::abs(across) + std::abs(down);
      ++found[static_cast<std::size_t>(steepness)];
    }
  }
  LevelCounts counts{};
  for (std::size_t steepness = 0; steepness < found.size(); ++steepness) {
    const auto level = std::lround(static_cast<double>(steepness) / 4.0);
    counts[std::min<std::size_t>(255, static_cast<std::size_t>(level))] += found[steepness];
  }
  return counts;
}

// Print has edges as steep as its contrast allows; blurred print climbs over several pixels.
double sharpness(const cv::Mat& grey, double contrast) {
  if (contrast < 0.05) return 0;
  const int steepest = level_at(steepness_counts(grey), 0.97);
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

// Capitals and letters with a mark, half as high again, may outnumber the letters without on a page with few
// lines: a lower peak that is half as frequent is theirs.
std::size_t height_of_small_letters(const HeightCounts& counts, std::size_t most_frequent) {
  constexpr double kAsFrequent = 0.5;
  const std::size_t least = std::max<std::size_t>(kMinTextHeight, most_frequent * 60 / 100);
  const std::size_t most = std::max(least, most_frequent * 78 / 100);
  const std::size_t lower = peak(counts, least, most);
  const bool stands_out = lower > least && lower < most;
  const bool frequent = around(counts, lower) >= kAsFrequent * around(counts, most_frequent);
  return stands_out && frequent ? lower : most_frequent;
}

struct Look {
  double scale = 1.0;
  cv::Mat grey;
  PageLevels levels;
};

Look look_at(const cv::Mat& grey) {
  const double scale =
      std::min(1.0, kLongSidePx / static_cast<double>(std::max(grey.cols, grey.rows)));
  const cv::Mat look = reduced(grey, scale);
  return {scale, look, PageLevels(look)};
}

Survey survey_of(const Look& page) {
  const cv::Mat& look = page.grey;
  Survey survey;
  survey.scale = page.scale;
  survey.size = look.size();
  const LevelCounts levels = page.levels.counts();
  const int paper = level_at(levels, 0.8);
  survey.noise = page.levels.noise();
  int ink = level_at(levels, 0.005);
  // On a page with three lines of print that is grain, or plain paper where there is no grain.
  if (paper - ink < std::max(kGrainContrast * survey.noise, kPaleInk)) {
    ink = std::min(ink, ink_level(look));
  }
  survey.contrast = (paper - ink) / 255.0;

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
  const std::size_t most_frequent = peak(counts, least, tall);
  return mean_around(counts, height_of_small_letters(counts, most_frequent));
}

Survey survey_page(const cv::Mat& grey) {
  const Look look = look_at(grey);
  Survey survey = survey_of(look);
  survey.paper_spread = look.levels.spread();
  survey.sharpness = sharpness(look.grey, survey.contrast);
  return survey;
}

Survey survey_print(const cv::Mat& grey) {
  return survey_of(look_at(grey));
}

}  // namespace sohoa::ocr
