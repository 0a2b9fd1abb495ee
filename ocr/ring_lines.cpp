#include "ocr/ring_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <opencv2/core.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kBeyondMm = 1.5;  // outside of the ring that was found

struct Radii {
  int from = 0;
  int to = 0;  // inclusive
};

cv::Point cell_at(cv::Point2d centre, double angle, int radius) {
  return {cvRound(centre.x + radius * std::cos(angle)),
          cvRound(centre.y + radius * std::sin(angle))};
}

// For each radius the share of the angles that have ink there, of those that are on the page.
std::vector<double> ink_by_radius(const cv::Mat& ink, cv::Point2d centre, Radii radii) {
  constexpr int kAngles = 360;
  const cv::Rect page({0, 0}, ink.size());
  std::vector<double> shares;
  for (int radius = radii.from; radius <= radii.to; ++radius) {
    int on_page = 0;
    int met = 0;
    for (int i = 0; i < kAngles; ++i) {
      const cv::Point cell = cell_at(centre, 2 * std::numbers::pi * i / kAngles, radius);
      if (!page.contains(cell)) continue;
      ++on_page;
      if (ink.at<unsigned char>(cell) != 0) ++met;
    }
    shares.push_back(on_page > kAngles / 4 ? static_cast<double>(met) / on_page : 0.0);
  }
  return shares;
}

// Greatest where each radius has all of its ink or none.
double sharpness(const cv::Mat& ink, cv::Point2d centre, Radii radii) {
  double sum = 0;
  for (const double share : ink_by_radius(ink, centre, radii)) sum += share * share;
  return sum;
}

cv::Point2d sharpest_centre(const cv::Mat& ink, cv::Point2d centre, Radii radii, int reach_px) {
  double best = sharpness(ink, centre, radii);
  for (int step = reach_px; step >= 1;) {
    cv::Point2d better = centre;
    for (const cv::Point2d way : {cv::Point2d(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
      const cv::Point2d moved = centre + step * way;
      const double found = sharpness(ink, moved, radii);
      if (found <= best) continue;
      best = found;
      better = moved;
    }
    if (better == centre) step /= 2;
    centre = better;
  }
  return centre;
}

std::vector<RingLine> lines_in(const std::vector<double>& shares, Radii radii, double px_per_mm) {
  constexpr double kMinShare = 0.45;    // the letters along a ring reach 0.4
  constexpr double kOfThickest = 0.45;  // of the darkest radius: its soft edges
  constexpr double kThickestMm = 2.0;
  const double most = *std::ranges::max_element(shares);
  const double level = std::max(kMinShare, kOfThickest * most);
  std::vector<RingLine> lines;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (shares[i] < level) continue;
    const auto from = i;
    while (i + 1 < shares.size() && shares[i + 1] >= level) ++i;
    if (static_cast<double>(i - from) > kThickestMm * px_per_mm) continue;
    lines.push_back({radii.from + static_cast<int>(from), radii.from + static_cast<int>(i)});
  }
  return lines;
}

// Marks the ink of one angle that is as thick as the line at most.
class AngleOfLine {
 public:
  AngleOfLine(const cv::Mat& ink, cv::Point2d centre, double angle)
      : ink_(ink), centre_(centre), angle_(angle) {}

  void mark(const RingLine& line, int slack, cv::Mat& marked) const {
    for (int radius = line.inner_px; radius <= line.outer_px; ++radius) {
      if (!is_ink(radius)) continue;
      int first = radius;
      int last = radius;
      while (first >= line.inner_px - slack && is_ink(first - 1)) --first;
      while (last <= line.outer_px + slack && is_ink(last + 1)) ++last;
      const bool thin = first >= line.inner_px - slack && last <= line.outer_px + slack;
      for (int at = first - 1; thin && at <= last + 1; ++at) {
        const cv::Point cell = cell_at(centre_, angle_, at);
        if (page().contains(cell)) marked.at<unsigned char>(cell) = 255;
      }
      radius = last;
    }
  }

 private:
  [[nodiscard]] cv::Rect page() const { return {{0, 0}, ink_.size()}; }

  [[nodiscard]] bool is_ink(int radius) const {
    const cv::Point cell = cell_at(centre_, angle_, radius);
    return page().contains(cell) && ink_.at<unsigned char>(cell) != 0;
  }

  const cv::Mat& ink_;
  cv::Point2d centre_;
  double angle_;
};

}  // namespace

RingLines find_ring_lines(const cv::Mat& ink, const SealRing& ring, double px_per_mm) {
  constexpr double kInnerRing = 0.5;  // of the outer one
  constexpr double kUnsureMm = 1.0;   // of the centre
  const int radius = cvRound(ring.radius_px);
  const int beyond = cvRound(kBeyondMm * px_per_mm);
  const Radii outer{radius - beyond, radius + beyond};
  const int reach = std::max(1, cvRound(kUnsureMm * px_per_mm));
  RingLines found{sharpest_centre(ink, ring.centre_px, outer, reach), {}};
  const Radii all{cvRound(kInnerRing * radius), radius + beyond};
  found.lines = lines_in(ink_by_radius(ink, found.centre_px, all), all, px_per_mm);
  return found;
}

cv::Mat ink_of_lines(const cv::Mat& ink, const RingLines& lines, double px_per_mm) {
  constexpr double kUnevenMm = 0.25;  // a ring is never quite round
  const int slack = std::max(1, cvRound(kUnevenMm * px_per_mm));
  cv::Mat marked = cv::Mat::zeros(ink.size(), CV_8UC1);
  for (const RingLine& line : lines.lines) {
    const int angles = static_cast<int>(4 * std::numbers::pi * line.outer_px);
    for (int i = 0; i < angles; ++i) {
      const AngleOfLine angle(ink, lines.centre_px, 2 * std::numbers::pi * i / angles);
      angle.mark(line, slack, marked);
    }
  }
  return marked;
}

}  // namespace sohoa::ocr
