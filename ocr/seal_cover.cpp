#include "ocr/seal_cover.h"

#include <cmath>
#include <opencv2/core.hpp>
#include <vector>

#include "ocr/covered_strokes.h"
#include "ocr/ring_lines.h"

namespace sohoa::ocr {
namespace {

// Pixels of print in the lines of the ring, and as far beside them on both sides.
struct Crossing {
  int in_lines = 0;
  int beside = 0;
};

Crossing print_across(const cv::Mat& print, const RingLines& ring) {
  Crossing found;
  std::vector<cv::Point> cells;
  cv::findNonZero(print, cells);
  for (const cv::Point cell : cells) {
    const cv::Point2d way = cv::Point2d(cell) - ring.shape.centre_px;
    const double radius = cv::norm(way) / ring.shape.reach_at(std::atan2(way.y, way.x));
    for (const RingLine& line : ring.lines) {
      const int width = line.outer_px - line.inner_px + 1;
      const double out = radius - line.outer_px;
      const double in = line.inner_px - radius;
      if (out <= 0 && in <= 0) ++found.in_lines;
      // The row of pixels next to the line is half covered.
      if ((out > 1 && out <= 1 + 0.5 * width) || (in > 1 && in <= 1 + 0.5 * width)) ++found.beside;
    }
  }
  return found;
}

bool hides_print(const cv::Mat& print, const RingLines& ring, double px_per_mm) {
  constexpr double kShowsThrough = 0.3;
  constexpr double kLeastMm2 = 2.0;  // of print beside the ring: a letter or two
  const Crossing found = print_across(print, ring);
  return found.beside > kLeastMm2 * px_per_mm * px_per_mm &&
         found.in_lines < kShowsThrough * found.beside;
}

}  // namespace

cv::Mat print_under_seal(const cv::Mat& print, const cv::Mat& seal, const SealRing& ring,
                         double px_per_mm) {
  constexpr double kGapMm = 1.0;  // the line of a ring, aslant
  constexpr double kSeenMm = 0.8;
  const RingLines lines = find_ring_lines(seal, ring, px_per_mm);
  if (!hides_print(print, lines, px_per_mm)) return cv::Mat::zeros(print.size(), CV_8UC1);
  return covered_strokes(print, seal & ~print,
                         {cvRound(kGapMm * px_per_mm), cvRound(kSeenMm * px_per_mm)});
}

}  // namespace sohoa::ocr
