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

cv::Point cell_at(const RingShape& shape, double angle, int radius) {
  const double reach = radius * shape.reach_at(angle);
  return {cvRound(shape.centre_px.x + reach * std::cos(angle)),
          cvRound(shape.centre_px.y + reach * std::sin(angle))};
}

// For each radius the share of the angles that have ink there, of those that are on the page.
std::vector<double> ink_by_radius(const cv::Mat& ink, const RingShape& shape, Radii radii) {
  constexpr int kAngles = 360;
  const cv::Rect page({0, 0}, ink.size());
  std::vector<double> shares;
  for (int radius = radii.from; radius <= radii.to; ++radius) {
    int on_page = 0;
    int met = 0;
    for (int i = 0; i < kAngles; ++i) {
      const cv::Point cell = cell_at(shape, 2 * std::numbers::pi * i / kAngles, radius);
      if (!page.contains(cell)) continue;
      ++on_page;
      if (ink.at<unsigned char>(cell) != 0) ++met;
    }
    shares.push_back(on_page > kAngles / 4 ? static_cast<double>(met) / on_page : 0.0);
  }
  return shares;
}

struct OuterEdge {
  double angle = 0;
  double reach = 0;  // from the centre that is looked from
};

// At each angle the outermost ink near the ring.
std::vector<OuterEdge> outer_edges(const cv::Mat& ink, const SealRing& ring, double reach_px) {
  constexpr int kAngles = 360;
  const cv::Rect page({0, 0}, ink.size());
  std::vector<OuterEdge> edges;
  for (int i = 0; i < kAngles; ++i) {
    const double angle = 2 * std::numbers::pi * i / kAngles;
    for (double reach = ring.radius_px + reach_px; reach > ring.radius_px - reach_px; --reach) {
      const cv::Point cell(cvRound(ring.centre_px.x + reach * std::cos(angle)),
                           cvRound(ring.centre_px.y + reach * std::sin(angle)));
      if (!page.contains(cell) || ink.at<unsigned char>(cell) == 0) continue;
      edges.push_back({angle, reach});
      break;
    }
  }
  return edges;
}

struct Ring {
  RingShape shape;
  double radius_px = 0;
};

// Where print crosses the ring the edges lie outside of it: they count less the farther they are off.
cv::Mat weights_of(const cv::Mat& off_px, double line_px) {
  constexpr double kOutside = 0.4;
  cv::Mat weights(off_px.size(), CV_64F);
  for (int i = 0; i < off_px.rows; ++i) {
    const double off = off_px.at<double>(i);
    weights.at<double>(i) = (off > 0 ? kOutside : 1.0) / (off * off + line_px * line_px);
  }
  return weights;
}

// The oval that lies nearest to most of the edges.
Ring fitted_ring(const cv::Mat& ink, const SealRing& ring, double reach_px) {
  constexpr int kRounds = 15;
  constexpr std::size_t kFewest = 120;  // a third of the angles
  const std::vector<OuterEdge> edges = outer_edges(ink, ring, reach_px);
  if (edges.size() < kFewest) return {{ring.centre_px}, ring.radius_px};
  const int count = static_cast<int>(edges.size());
  cv::Mat terms(count, 5, CV_64F);
  cv::Mat reaches(count, 1, CV_64F);
  for (int i = 0; i < count; ++i) {
    const auto [angle, reach] = edges[static_cast<std::size_t>(i)];
    const cv::Mat row = (cv::Mat_<double>(1, 5) << 1, std::cos(angle), std::sin(angle),
                         std::cos(2 * angle), std::sin(2 * angle));
    row.copyTo(terms.row(i));
    reaches.at<double>(i) = reach;
  }
  cv::Mat fit;
  cv::Mat weights(count, 1, CV_64F, cv::Scalar(1));
  double line_px = reach_px;  // ever less is forgiven
  for (int round = 0; round < kRounds; ++round) {
    const cv::Mat weighted = terms.mul(cv::repeat(weights, 1, terms.cols));
    cv::solve(terms.t() * weighted, weighted.t() * reaches, fit, cv::DECOMP_SVD);
    weights = weights_of(reaches - terms * fit, line_px);
    line_px = std::max(1.0, 0.7 * line_px);
  }
  const double radius = fit.at<double>(0);
  return {{ring.centre_px + cv::Point2d(fit.at<double>(1), fit.at<double>(2)),
           fit.at<double>(3) / radius, fit.at<double>(4) / radius},
          radius};
}

std::vector<RingLine> lines_in(const std::vector<double>& shares, Radii radii, double px_per_mm) {
  constexpr double kMinShare = 0.45;  // the letters along a ring reach 0.4
  constexpr double kOfThickest =
      0.55;  // of the darkest radius: bold letters along the ring reach half
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
  AngleOfLine(const cv::Mat& ink, const RingShape& shape, double angle)
      : ink_(ink), shape_(shape), angle_(angle) {}

  void mark(const RingLine& line, int slack, cv::Mat& marked) const {
    for (int radius = line.inner_px; radius <= line.outer_px; ++radius) {
      if (!is_ink(radius)) continue;
      int first = radius;
      int last = radius;
      while (first >= line.inner_px - slack && is_ink(first - 1)) --first;
      while (last <= line.outer_px + slack && is_ink(last + 1)) ++last;
      const bool thin = first >= line.inner_px - slack && last <= line.outer_px + slack;
      for (int at = first - 1; thin && at <= last + 1; ++at) {
        const cv::Point cell = cell_at(shape_, angle_, at);
        if (page().contains(cell)) marked.at<unsigned char>(cell) = 255;
      }
      radius = last;
    }
  }

 private:
  [[nodiscard]] cv::Rect page() const { return {{0, 0}, ink_.size()}; }

  [[nodiscard]] bool is_ink(int radius) const {
    const cv::Point cell = cell_at(shape_, angle_, radius);
    return page().contains(cell) && ink_.at<unsigned char>(cell) != 0;
  }

  const cv::Mat& ink_;
  const RingShape& shape_;
  double angle_;
};

}  // namespace

double RingShape::reach_at(double angle) const {
  return 1 + level * std::cos(2 * angle) + aslant * std::sin(2 * angle);
}

RingLines find_ring_lines(const cv::Mat& ink, const SealRing& ring, double px_per_mm) {
  constexpr double kInnerRing = 0.5;  // of the outer one
  constexpr double kUnsureMm = 3.0;   // of radius and centre together
  const Ring fitted = fitted_ring(ink, ring, kUnsureMm * px_per_mm);
  const int radius = cvRound(fitted.radius_px);
  const int beyond = cvRound(kBeyondMm * px_per_mm);
  RingLines found{fitted.shape, {}};
  const Radii all{cvRound(kInnerRing * radius), radius + beyond};
  found.lines = lines_in(ink_by_radius(ink, found.shape, all), all, px_per_mm);
  return found;
}

cv::Mat ink_of_lines(const cv::Mat& ink, const RingLines& lines, double px_per_mm) {
  constexpr double kUnevenMm = 0.25;  // a ring is never quite round
  const int slack = std::max(1, cvRound(kUnevenMm * px_per_mm));
  cv::Mat marked = cv::Mat::zeros(ink.size(), CV_8UC1);
  for (const RingLine& line : lines.lines) {
    const int angles = static_cast<int>(4 * std::numbers::pi * line.outer_px);
    for (int i = 0; i < angles; ++i) {
      const AngleOfLine angle(ink, lines.shape, 2 * std::numbers::pi * i / angles);
      angle.mark(line, slack, marked);
    }
  }
  return marked;
}

}  // namespace sohoa::ocr
