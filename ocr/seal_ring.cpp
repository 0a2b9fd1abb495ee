#include "ocr/seal_ring.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kPixelsPerMm = 2.0;  // of the look: a ring line has one or two pixels
constexpr int kMinRadius = static_cast<int>(14 * kPixelsPerMm);
constexpr int kMaxRadius = static_cast<int>(21 * kPixelsPerMm);
constexpr int kAngles = 180;
constexpr double kMinVotes = 0.3;       // of the circle's pixels, to be looked at
constexpr double kMinRingShare = 0.64;  // circles through print reach 0.6

struct Edge {
  int x = 0;
  int y = 0;
  float across_x = 0;  // the gradient, of length 1
  float across_y = 0;
};

struct Look {
  cv::Size size;
  std::vector<Edge> edges;
  cv::Mat across;  // CV_32FC2: the gradient of length 1, 0 where there is no edge
};

Look look_at(const cv::Mat& grey, double scale) {
  cv::Mat small;
  cv::resize(grey, small, {}, scale, scale, cv::INTER_AREA);
  // The ring of a bitonal scan is a row of dots.
  cv::GaussianBlur(small, small, {5, 5}, 1.2);
  cv::Mat right;
  cv::Mat down;
  cv::Sobel(small, right, CV_32F, 1, 0, 3);
  cv::Sobel(small, down, CV_32F, 0, 1, 3);
  constexpr float kMinSteepness = 30;  // a step of 8 grey levels
  Look look{small.size(), {}, cv::Mat::zeros(small.size(), CV_32FC2)};
  for (int y = 0; y < small.rows; ++y) {
    const auto* along_x = right.ptr<float>(y);
    const auto* along_y = down.ptr<float>(y);
    for (int x = 0; x < small.cols; ++x) {
      const float steepness = std::hypot(along_x[x], along_y[x]);
      if (steepness < kMinSteepness) continue;
      const Edge edge{x, y, along_x[x] / steepness, along_y[x] / steepness};
      look.edges.push_back(edge);
      look.across.at<cv::Vec2f>(y, x) = {edge.across_x, edge.across_y};
    }
  }
  return look;
}

cv::Mat votes_for(const Look& look, int radius) {
  cv::Mat votes = cv::Mat::zeros(look.size, CV_32F);
  const auto reach = static_cast<float>(radius);
  for (const Edge& edge : look.edges) {
    for (const float way : {reach, -reach}) {
      const int x = cvRound(static_cast<float>(edge.x) + way * edge.across_x);
      const int y = cvRound(static_cast<float>(edge.y) + way * edge.across_y);
      if (x >= 0 && y >= 0 && x < look.size.width && y < look.size.height) {
        votes.at<float>(y, x) += 1.0F;
      }
    }
  }
  cv::boxFilter(votes, votes, -1, {3, 3}, {-1, -1}, false);
  return votes;
}

bool edge_across(const Look& look, cv::Point2d at, cv::Point2d outward) {
  constexpr double kMinAlong = 0.92;  // cosine of the angle between gradient and radius
  const int x = cvRound(at.x);
  const int y = cvRound(at.y);
  if (x < 0 || y < 0 || x >= look.size.width || y >= look.size.height) return false;
  const auto across = look.across.at<cv::Vec2f>(y, x);
  return std::abs(across[0] * outward.x + across[1] * outward.y) > kMinAlong;
}

// Of the angles at which the circle lies on the page, those with an edge across the radius.
double ring_share(const Look& look, cv::Point2d centre, double radius) {
  int on_page = 0;
  int met = 0;
  for (int i = 0; i < kAngles; ++i) {
    const double angle = 2 * std::numbers::pi * i / kAngles;
    const cv::Point2d outward(std::cos(angle), std::sin(angle));
    const cv::Point2d at = centre + radius * outward;
    if (at.x < 0 || at.y < 0 || at.x >= look.size.width || at.y >= look.size.height) continue;
    ++on_page;
    bool edge = false;
    for (const double off : {-1.0, 0.0, 1.0}) {
      edge = edge || edge_across(look, centre + (radius + off) * outward, outward);
    }
    if (edge) ++met;
  }
  return on_page > kAngles * 2 / 3 ? static_cast<double>(met) / on_page : 0.0;
}

SealRing best_near(const Look& look, cv::Point centre, int radius) {
  SealRing best;
  for (int dr = -1; dr <= 1; ++dr) {
    for (int dy = -1; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) {
        const cv::Point2d at(centre.x + dx, centre.y + dy);
        const double share = ring_share(look, at, radius + dr);
        if (share > best.ring_share) best = {at, static_cast<double>(radius + dr), share};
      }
    }
  }
  return best;
}

// A seal has rings in its ring: of circles with one centre the largest is kept.
void keep(std::vector<SealRing>& rings, const SealRing& ring) {
  for (SealRing& other : rings) {
    const double apart =
        std::hypot(ring.centre_px.x - other.centre_px.x, ring.centre_px.y - other.centre_px.y);
    if (apart > other.radius_px) continue;
    constexpr double kNearlyAsGood = 0.06;
    const bool better =
        ring.ring_share > other.ring_share + kNearlyAsGood ||
        (ring.radius_px > other.radius_px && ring.ring_share > other.ring_share - kNearlyAsGood);
    if (better) other = ring;
    return;
  }
  rings.push_back(ring);
}

}  // namespace

std::vector<SealRing> find_seal_rings(const cv::Mat& grey, double dpi) {
  const double scale = kPixelsPerMm * kMillimetresPerInch / dpi;
  const Look look = look_at(grey, scale);
  std::vector<SealRing> rings;
  for (int radius = kMinRadius; radius <= kMaxRadius; ++radius) {
    const cv::Mat votes = votes_for(look, radius);
    double most = 0;
    cv::Point centre;
    cv::minMaxLoc(votes, nullptr, &most, nullptr, &centre);
    if (most < kMinVotes * 2 * std::numbers::pi * radius) continue;
    const SealRing ring = best_near(look, centre, radius);
    if (ring.ring_share >= kMinRingShare) keep(rings, ring);
  }
  for (SealRing& ring : rings) {
    ring.centre_px /= scale;
    ring.radius_px /= scale;
  }
  return rings;
}

Box box_of(const SealRing& ring, const cv::Size& page) {
  const auto low = [&](double middle) { return cvRound(middle - ring.radius_px); };
  const auto high = [&](double middle) { return cvRound(middle + ring.radius_px); };
  return intersect({low(ring.centre_px.x), low(ring.centre_px.y), high(ring.centre_px.x),
                    high(ring.centre_px.y)},
                   {0, 0, page.width, page.height});
}

}  // namespace sohoa::ocr
