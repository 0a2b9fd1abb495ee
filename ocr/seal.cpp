#include "ocr/seal.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "ocr/red_ink.h"
#include "ocr/ring_lines.h"
#include "ocr/seal_cover.h"
#include "ocr/seal_rows.h"

namespace sohoa::ocr {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kMinRadiusMm = 7;  // the emblem in a visible digital signature
constexpr int kMaxRadiusMm = 24;
constexpr double kMinRingShare = 0.70;    // of the ring that is red
constexpr double kMinRingOnPage = 0.35;   // of the ring that lies on the paper
constexpr double kMinRedShare = 0.00015;  // of the page; less is no seal but dust of colour

struct Circle {
  double x_mm = 0;
  double y_mm = 0;
  double radius_mm = 0;
  double ring_share = 0;
};

// One pixel per millimetre; 1 where a good part of it is red.
cv::Mat red_map(const cv::Mat& red, double dpi) {
  const double scale = kMillimetresPerInch / dpi;
  const cv::Size size(std::max(1, static_cast<int>(std::lround(red.cols * scale))),
                      std::max(1, static_cast<int>(std::lround(red.rows * scale))));
  cv::Mat share;
  cv::resize(red, share, size, 0, 0, cv::INTER_AREA);
  cv::Mat map;
  share.convertTo(map, CV_32F, 1.0 / 64.0);  // a quarter of the square is enough
  return cv::min(map, 1.0);
}

// The cells of a ring around (0, 0), each once.
std::vector<cv::Point> ring_cells(int radius) {
  const int side = 2 * radius + 3;
  cv::Mat drawn = cv::Mat::zeros(side, side, CV_8UC1);
  cv::circle(drawn, {side / 2, side / 2}, radius, 255, 1);
  std::vector<cv::Point> cells;
  cv::findNonZero(drawn, cells);
  for (cv::Point& cell : cells) cell -= {side / 2, side / 2};
  return cells;
}

class RingSearch {
 public:
  explicit RingSearch(const cv::Mat& map) : map_(map.clone()), frame_(-kMargin, -kMargin, 0, 0) {
    frame_.width = map.cols + 2 * kMargin;
    frame_.height = map.rows + 2 * kMargin;
    for (int radius = kMinRadiusMm - 1; radius <= kMaxRadiusMm + kOutside; ++radius) {
      rings_.push_back(ring_cells(radius));
    }
  }

  [[nodiscard]] Circle best() const {
    Circle best;
    for (int radius = kMinRadiusMm; radius <= kMaxRadiusMm; ++radius) {
      const cv::Mat votes = votes_for(radius);
      const auto cells = static_cast<double>(ring(radius).size());
      for (int y = 0; y < votes.rows; ++y) {
        for (int x = 0; x < votes.cols; ++x) {
          if (votes.at<float>(y, x) < kMinRingShare * kMinRingOnPage * cells) continue;
          consider({x + frame_.x, y + frame_.y}, radius, best);
        }
      }
    }
    return best;
  }

  void forget(const Circle& circle) {
    const cv::Point centre(static_cast<int>(circle.x_mm), static_cast<int>(circle.y_mm));
    cv::circle(map_, centre, static_cast<int>(circle.radius_mm) + 2, 0, cv::FILLED);
  }

 private:
  static constexpr int kMargin = kMaxRadiusMm;  // the centre of a cut seal may lie off the paper
  static constexpr int kOutside = 3;            // mm beyond the ring, where it has ended

  [[nodiscard]] const std::vector<cv::Point>& ring(int radius) const {
    return rings_[static_cast<std::size_t>(radius - kMinRadiusMm) + 1];
  }

  // Each red cell votes for all centres from which a ring of this radius would meet it.
  [[nodiscard]] cv::Mat votes_for(int radius) const {
    cv::Mat votes = cv::Mat::zeros(frame_.size(), CV_32F);
    for (int y = 0; y < map_.rows; ++y) {
      for (int x = 0; x < map_.cols; ++x) {
        const float red = map_.at<float>(y, x);
        if (red <= 0.1F) continue;
        for (const cv::Point& cell : ring(radius)) {
          votes.at<float>(cell.y + y - frame_.y, cell.x + x - frame_.x) += red;
        }
      }
    }
    return votes;
  }

  // nullopt-like 0 for a ring that lies mostly off the page.
  [[nodiscard]] double share(cv::Point centre, int radius) const {
    int on_page = 0;
    double red = 0;
    for (const cv::Point& cell : ring(radius)) {
      const cv::Point at = centre + cell;
      if (at.x < 0 || at.y < 0 || at.x >= map_.cols || at.y >= map_.rows) continue;
      ++on_page;
      red += static_cast<double>(map_.at<float>(at));
    }
    const double least = kMinRingOnPage * static_cast<double>(ring(radius).size());
    return on_page > least ? red / on_page : 0.0;
  }

  // A larger ring of nearly the same quality is the outer one of the two that many seals have.
  void consider(cv::Point centre, int radius, Circle& best) const {
    constexpr double kMinContrast = 0.3;  // stamped words are as red outside of any ring
    const double found = share(centre, radius);
    if (found < kMinRingShare || found < best.ring_share - 0.04) return;
    if (found <= best.ring_share && radius <= best.radius_mm) return;
    if (found - share(centre, radius + kOutside) < kMinContrast) return;
    best = {centre.x + 0.5, centre.y + 0.5, static_cast<double>(radius), found};
  }

  cv::Mat map_;
  cv::Rect frame_;
  std::vector<std::vector<cv::Point>> rings_;
};

// A seal has rings inside its ring.
std::vector<Circle> without_inner_rings(const std::vector<Circle>& circles) {
  std::vector<Circle> outer;
  std::ranges::copy_if(circles, std::back_inserter(outer), [&](const Circle& circle) {
    return std::ranges::none_of(circles, [&](const Circle& other) {
      return other.radius_mm > circle.radius_mm &&
             std::hypot(other.x_mm - circle.x_mm, other.y_mm - circle.y_mm) < other.radius_mm;
    });
  });
  return outer;
}

std::vector<Circle> find_circles(const cv::Mat& red, double dpi) {
  constexpr std::size_t kMostSeals = 6;
  RingSearch search(red_map(red, dpi));
  std::vector<Circle> circles;
  while (circles.size() < kMostSeals) {
    const Circle circle = search.best();
    if (circle.ring_share < kMinRingShare) break;
    circles.push_back(circle);
    search.forget(circle);
  }
  return without_inner_rings(circles);
}

// The level that this share of the pixels stays below.
int level_at_rank(std::vector<unsigned char> levels, double share) {
  if (levels.empty()) return 255;
  const auto at =
      levels.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(levels.size() - 1));
  std::ranges::nth_element(levels, at);
  return *at;
}

// From the red channel to grey: what is as light there as the ink of this seal becomes the paper around
// it, which is not white on every page.
class RedToGrey {
 public:
  RedToGrey(const cv::Mat& bgr, const cv::Mat& grey) {
    constexpr int kSealRedness = 60;
    constexpr double kDarkest = 0.15;  // of a seal: print lies over it there
    constexpr double kLeast = 0.6;     // of the paper's red
    constexpr double kMost = 0.9;
    std::vector<unsigned char> red;
    std::vector<unsigned char> seal;
    std::vector<unsigned char> all;
    for (int y = 0; y < grey.rows; ++y) {
      for (int x = 0; x < grey.cols; ++x) {
        const auto& pixel = bgr.at<cv::Vec3b>(y, x);
        red.push_back(pixel[2]);
        all.push_back(grey.at<unsigned char>(y, x));
        if (redness(pixel) >= kSealRedness) seal.push_back(pixel[2]);
      }
    }
    paper_ = level_at_rank(std::move(all), 0.5);
    const double red_paper = level_at_rank(std::move(red), 0.5);
    paper_from_ = std::clamp<double>(level_at_rank(std::move(seal), kDarkest), kLeast * red_paper,
                                     kMost * red_paper);
  }

  [[nodiscard]] unsigned char operator()(int red) const {
    return static_cast<unsigned char>(
        std::min<double>(paper_, red * paper_ / std::max(1.0, paper_from_)));
  }

 private:
  int paper_ = 255;
  double paper_from_ = 255;
};

// Inside the circle red turns to paper; what is dark in the red channel stays dark.
void take_off(const Circle& circle, const cv::Mat& bgr, double dpi, cv::Mat& grey) {
  constexpr double kSmearMm = 1.2;  // the ring is thick and never quite round
  constexpr int kTintedRedness = 12;
  const double to_px = dpi / kMillimetresPerInch;
  const double radius = (circle.radius_mm + kSmearMm) * to_px;
  const double centre_x = circle.x_mm * to_px;
  const double centre_y = circle.y_mm * to_px;
  const int top = std::max(0, static_cast<int>(centre_y - radius));
  const int bottom = std::min(bgr.rows, static_cast<int>(centre_y + radius) + 1);
  const cv::Rect around = cv::Rect(static_cast<int>(centre_x - radius), top,
                                   static_cast<int>(2 * radius) + 1, std::max(0, bottom - top)) &
                          cv::Rect({0, 0}, bgr.size());
  const RedToGrey turned(bgr(around), grey(around));
  for (int y = top; y < bottom; ++y) {
    const double half = std::sqrt(std::max(0.0, radius * radius - (y - centre_y) * (y - centre_y)));
    const int left = std::max(0, static_cast<int>(centre_x - half));
    const int right = std::min(bgr.cols, static_cast<int>(centre_x + half) + 1);
    for (int x = left; x < right; ++x) {
      const auto& pixel = bgr.at<cv::Vec3b>(y, x);
      if (redness(pixel) < kTintedRedness) continue;
      grey.at<unsigned char>(y, x) = turned(pixel[2]);
    }
  }
}

// Names and offices are stamped in red too: red rows that go on beside the seal, without its lines.
cv::Mat stamped_rows(const Circle& circle, const cv::Mat& bgr, double dpi) {
  constexpr double kAroundMm = 14.0;  // a word beside the ring
  const double to_px = dpi / kMillimetresPerInch;
  const double reach = (circle.radius_mm + kAroundMm) * to_px;
  const cv::Point2d centre = to_px * cv::Point2d(circle.x_mm, circle.y_mm);
  const cv::Rect area =
      cv::Rect(centre - cv::Point2d(reach, reach), cv::Size2d(2 * reach, 2 * reach)) &
      cv::Rect({0, 0}, bgr.size());
  const SealRing ring{centre - cv::Point2d(area.tl()), circle.radius_mm * to_px, circle.ring_share};
  cv::Mat red = red_mask(bgr(area));
  red.setTo(0, ink_of_lines(red, find_ring_lines(red, ring, to_px), to_px));
  cv::Mat rows = cv::Mat::zeros(bgr.size(), CV_8UC1);
  for (const PrintRow& row : rows_beside(red, {ring.centre_px, ring.radius_px}, to_px)) {
    rows(area) |= ink_of_row(red, row);
  }
  return rows;
}

// What a picture of a seal hides of the letters under it is drawn again.
void draw_hidden_print(const Circle& circle, const cv::Mat& bgr, double dpi, cv::Mat& grey) {
  constexpr int kPrintBelow = 110;
  constexpr int kPrint = 30;
  constexpr double kAroundMm = 3.0;
  const double to_px = dpi / kMillimetresPerInch;
  const double reach = (circle.radius_mm + kAroundMm) * to_px;
  const cv::Point2d centre = to_px * cv::Point2d(circle.x_mm, circle.y_mm);
  const cv::Rect area =
      cv::Rect(centre - cv::Point2d(reach, reach), cv::Size2d(2 * reach, 2 * reach)) &
      cv::Rect({0, 0}, bgr.size());
  const cv::Mat seal = red_mask(bgr(area));
  const cv::Mat print = (grey(area) < kPrintBelow) & ~seal;
  const SealRing ring{centre - cv::Point2d(area.tl()), circle.radius_mm * to_px, circle.ring_share};
  grey(area).setTo(kPrint, print_under_seal(print, seal, ring, to_px));
}

Box box_of(const Circle& circle, double dpi, const cv::Size& page) {
  const double to_px = dpi / kMillimetresPerInch;
  const auto px = [&](double mm) { return static_cast<int>(std::lround(mm * to_px)); };
  return intersect({px(circle.x_mm - circle.radius_mm), px(circle.y_mm - circle.radius_mm),
                    px(circle.x_mm + circle.radius_mm), px(circle.y_mm + circle.radius_mm)},
                   {0, 0, page.width, page.height});
}

}  // namespace

SealRemoval remove_seals(const cv::Mat& bgr, double dpi) {
  SealRemoval result;
  cv::cvtColor(bgr, result.grey, cv::COLOR_BGR2GRAY);
  const cv::Mat red = red_mask(bgr);
  const double red_pixels = cv::countNonZero(red);
  if (red_pixels < kMinRedShare * static_cast<double>(bgr.total())) return result;
  for (const Circle& circle : find_circles(red, dpi)) {
    const cv::Mat stamped = stamped_rows(circle, bgr, dpi);
    const cv::Mat before = result.grey.clone();
    take_off(circle, bgr, dpi, result.grey);
    before.copyTo(result.grey, stamped);
    draw_hidden_print(circle, bgr, dpi, result.grey);
    result.seals.push_back(
        {MarkKind::Seal, box_of(circle, dpi, bgr.size()), {}, Confidence(circle.ring_share)});
  }
  return result;
}

}  // namespace sohoa::ocr
