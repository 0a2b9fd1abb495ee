#include "ocr/paper.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

struct Levels {
  int ink = 0;
  int paper = 255;
};

double share_below(const LevelCounts& counts, int level) {
  double below = 0;
  double total = 0;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    if (static_cast<int>(at) < level) below += counts[at];
    total += counts[at];
  }
  return below / std::max(1.0, total);
}

// Ink is darker than all but half a hundredth of the page; at least half of a page is paper.
Levels levels_of(const cv::Mat& grey, const PageLevels& page) {
  constexpr double kInkShare = 0.005;
  constexpr double kPaperShare = 0.5;
  const LevelCounts counts = page.counts();
  Levels levels{level_at(counts, kInkShare), level_at(counts, kPaperShare)};
  // On a page with three lines of print half a hundredth is grain, or the pale rims of the letters.
  constexpr double kGrain = 6.0;        // deviations
  constexpr double kLittleInk = 0.008;  // of the page
  const bool little = share_below(counts, (levels.ink + levels.paper) / 2) < kLittleInk;
  if (little || levels.paper - levels.ink < kGrain * page.noise()) {
    levels.ink = std::min(levels.ink, ink_level(grey));
  }
  return levels;
}

}  // namespace

cv::Mat stretch_contrast(const cv::Mat& grey, const PageLevels& page) {
  constexpr int kMinContrast = 40;  // less is an empty page, whose grain would become ink
  const Levels levels = levels_of(grey, page);
  if (levels.paper - levels.ink < kMinContrast) return grey;
  const double factor = 255.0 / (levels.paper - levels.ink);
  cv::Mat result;
  grey.convertTo(result, CV_8U, factor, -levels.ink * factor);
  return result;
}

double grain_share(const cv::Mat& grey, const PageLevels& page) {
  constexpr double kGrain = 2.0;  // deviations
  const Levels levels = levels_of(grey, page);
  return kGrain * page.noise() / std::max(1, levels.paper - levels.ink);
}

cv::Mat whiten_grain(const cv::Mat& stretched, double share) {
  constexpr double kLeast = 0.02;
  constexpr double kMost = 0.4;
  if (share < kLeast) return stretched;
  cv::Mat result;
  stretched.convertTo(result, CV_8U, 1.0 / (1.0 - std::min(share, kMost)));
  return result;
}

cv::Mat flatten_light(const cv::Mat& grey) {
  constexpr int kReduction = 8;
  cv::Mat paper;
  cv::resize(grey, paper, {}, 1.0 / kReduction, 1.0 / kReduction, cv::INTER_AREA);
  // Print is thinner than nine of these pixels, so the lightest one nearby is paper.
  cv::dilate(paper, paper, cv::getStructuringElement(cv::MORPH_RECT, {9, 9}));
  cv::medianBlur(paper, paper, 21);
  cv::Mat full;
  cv::resize(paper, full, grey.size(), 0, 0, cv::INTER_LINEAR);
  cv::Mat result;
  cv::divide(grey, cv::max(full, 1), result, 250.0);
  return result;
}

}  // namespace sohoa::ocr
