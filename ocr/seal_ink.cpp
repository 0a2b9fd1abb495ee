#include "ocr/seal_ink.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "ocr/paper_levels.h"

namespace sohoa::ocr {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kMinContrast = 35;

// A seal on its part of the page: places are pixels of that part.
struct Part {
  cv::Mat grey;
  cv::Point2d centre;
  double radius = 0;
  double to_px = 0;  // millimetres to pixels

  [[nodiscard]] double from_centre(double x, double y) const {
    return std::hypot(x - centre.x, y - centre.y);
  }
};

// What lies along a radius, from inside the ring to outside, as far as it is on the page.
std::vector<cv::Point> across_ring(const Part& part, double angle) {
  constexpr double kReachMm = 2.0;
  const double reach = kReachMm * part.to_px;
  const cv::Rect page({0, 0}, part.grey.size());
  std::vector<cv::Point> cells;
  for (int step = 0; step <= cvRound(2 * reach); ++step) {
    const double radius = part.radius - reach + step;
    const cv::Point cell(cvRound(part.centre.x + radius * std::cos(angle)),
                         cvRound(part.centre.y + radius * std::sin(angle)));
    if (page.contains(cell)) cells.push_back(cell);
  }
  return cells;
}

int angles_of(const Part& part) {
  return static_cast<int>(3 * std::numbers::pi * part.radius);
}

double angle_at(int index, int count) {
  return 2 * std::numbers::pi * index / count;
}

// The grey of the ring: at most angles nothing crosses it.
int ring_level(const Part& part) {
  std::vector<int> levels;
  const int count = angles_of(part);
  for (int i = 0; i < count; ++i) {
    int darkest = 255;
    for (const cv::Point cell : across_ring(part, angle_at(i, count))) {
      darkest = std::min<int>(darkest, part.grey.at<unsigned char>(cell));
    }
    levels.push_back(darkest);
  }
  const auto middle = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / 2);
  std::ranges::nth_element(levels, middle);
  return *middle;
}

int paper_level(const cv::Mat& grey) {
  std::vector<unsigned char> levels(grey.begin<unsigned char>(), grey.end<unsigned char>());
  const auto middle = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / 2);
  std::ranges::nth_element(levels, middle);
  return *middle;
}

cv::Mat circle_mask(const Part& part, double beyond_mm) {
  cv::Mat mask = cv::Mat::zeros(part.grey.size(), CV_8UC1);
  cv::circle(mask, part.centre, cvRound(part.radius + beyond_mm * part.to_px), 255, cv::FILLED);
  return mask;
}

// What is not as dark as print turns to paper, but for the soft edge of letters.
void lighten(Part& part, int darkest_of_seal, int paper) {
  cv::Mat print = part.grey < darkest_of_seal;
  const int edge = std::max(1, cvRound(0.17 * part.to_px));
  cv::dilate(print, print, cv::Mat::ones(2 * edge + 1, 2 * edge + 1, CV_8U));
  part.grey.setTo(paper, circle_mask(part, 1.2) & ~print);
}

// A run of ink across the ring that is longer than its line is thick belongs to print too and stays.
void take_off_line(Part& part, int paper) {
  constexpr double kThickestMm = 1.7;
  const cv::Mat before = part.grey.clone();
  const auto is_ink = [&](cv::Point cell) {
    return before.at<unsigned char>(cell) < paper - kMinContrast;
  };
  const int count = angles_of(part);
  for (int i = 0; i < count; ++i) {
    const std::vector<cv::Point> cells = across_ring(part, angle_at(i, count));
    for (auto from = std::ranges::find_if(cells, is_ink); from != cells.end();) {
      const auto to = std::find_if_not(from, cells.end(), is_ink);
      const bool alone = from != cells.begin() && to != cells.end() &&
                         static_cast<double>(to - from) <= kThickestMm * part.to_px;
      if (alone) {
        for (auto cell = from - 1; cell <= to; ++cell) {
          part.grey.at<unsigned char>(*cell) = static_cast<unsigned char>(paper);
        }
      }
      from = std::find_if(to, cells.end(), is_ink);
    }
  }
}

struct Piece {
  cv::Rect box;
  int label = 0;
  bool inside = false;  // of the circle
  bool stays = false;
};

std::vector<Piece> pieces_of(const Part& part, const cv::Mat& stats) {
  constexpr double kBeyondMm = 0.8;
  std::vector<Piece> pieces;
  for (int i = 1; i < stats.rows; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const double reach = part.radius + kBeyondMm * part.to_px;
    const bool inside =
        std::max({part.from_centre(box.x, box.y), part.from_centre(box.br().x, box.y),
                  part.from_centre(box.x, box.br().y), part.from_centre(box.br().x, box.br().y)}) <
        reach + 0.5 * part.to_px;
    pieces.push_back({box, i, inside, !inside});
  }
  return pieces;
}

// Letters of one row: as high as each other, side by side.
bool follow(const cv::Rect& a, const cv::Rect& b) {
  const int height = std::min(a.height, b.height);
  const int shared = std::min(a.br().y, b.br().y) - std::max(a.y, b.y);
  const int gap = std::max(a.x, b.x) - std::min(a.br().x, b.br().x);
  return 10 * shared > 6 * height && std::max(a.height, b.height) < 2 * height &&
         2 * gap < 3 * height;
}

// A mark above or below a letter.
bool belongs_to(const cv::Rect& mark, const cv::Rect& letter) {
  const int middle = mark.x + mark.width / 2;
  const int gap = std::max(mark.y, letter.y) - std::min(mark.br().y, letter.br().y);
  return mark.height < letter.height && middle > letter.x - letter.width / 4 &&
         middle < letter.br().x + letter.width / 4 && 2 * gap < letter.height;
}

void keep_rows(std::vector<Piece>& pieces, double to_px) {
  const auto is_letter = [&](const cv::Rect& box) {
    return box.height > 1.4 * to_px && box.height < 6.0 * to_px && box.width < 3 * box.height;
  };
  std::vector<cv::Rect> kept;
  for (const Piece& piece : pieces) {
    if (piece.stays && is_letter(piece.box)) kept.push_back(piece.box);
  }
  for (std::size_t at = 0; at < kept.size(); ++at) {
    const cv::Rect from = kept[at];
    for (Piece& piece : pieces) {
      if (piece.stays || !is_letter(piece.box) || !follow(piece.box, from)) continue;
      piece.stays = true;
      kept.push_back(piece.box);
    }
  }
  for (Piece& piece : pieces) {
    if (piece.stays) continue;
    piece.stays = std::ranges::any_of(
        kept, [&](const cv::Rect& letter) { return belongs_to(piece.box, letter); });
  }
}

// Ring text, star and words of the middle: all that is in no row with letters outside.
void take_off_pieces(Part& part, int paper) {
  const cv::Mat ink = part.grey < paper - kMinContrast;
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
  std::vector<Piece> pieces = pieces_of(part, stats);
  keep_rows(pieces, part.to_px);
  for (const Piece& piece : pieces) {
    if (piece.stays) continue;
    part.grey(piece.box).setTo(paper, labels(piece.box) == piece.label);
  }
}

}  // namespace

cv::Mat without_seal_ink(const cv::Mat& grey, const SealRing& ring, double dpi) {
  constexpr int kApart = 40;  // grey levels between print and seal
  cv::Mat result = grey.clone();
  const int reach = cvRound(1.8 * ring.radius_px);
  const cv::Rect area = cv::Rect(cvRound(ring.centre_px.x) - reach,
                                 cvRound(ring.centre_px.y) - reach, 2 * reach, 2 * reach) &
                        cv::Rect({0, 0}, grey.size());
  Part part{result(area), ring.centre_px - cv::Point2d(area.tl()), ring.radius_px,
            dpi / kMillimetresPerInch};
  const int paper = paper_level(part.grey);
  const int seal = ring_level(part);
  const int print = ink_level(grey);
  if (seal - print > kApart) {
    lighten(part, (seal + print) / 2, paper);
  } else {
    take_off_line(part, paper);
    take_off_pieces(part, paper);
  }
  return result;
}

}  // namespace sohoa::ocr
