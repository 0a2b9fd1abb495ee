#include "ocr/seal_ink.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "ocr/paper_levels.h"
#include "ocr/ring_lines.h"
#include "ocr/seal_rows.h"

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

// Levels of grey.
struct Inks {
  int print = 0;
  int seal = 0;
  int paper = 255;
};

// What is not as dark as print turns to paper, but for the soft edge of letters. Thin strokes are paler:
// in a row with letters outside more is taken for print.
void lighten(Part& part, const Inks& inks) {
  constexpr double kEdgeMm = 0.17;
  constexpr double kThinStrokeMm = 0.4;
  const auto grown = [&](const cv::Mat& ink, double reach_mm) {
    const int reach = std::max(1, cvRound(reach_mm * part.to_px));
    cv::Mat result;
    cv::dilate(ink, result, cv::Mat::ones(2 * reach + 1, 2 * reach + 1, CV_8U));
    return result;
  };
  const int half = (inks.seal + inks.print) / 2;
  const int quarter = inks.seal - (inks.seal - inks.print) / 4;
  const cv::Mat print = part.grey < half;
  const cv::Mat darker = part.grey < quarter;
  const cv::Mat rows =
      bands_of(rows_beside(print, {part.centre, part.radius}, part.to_px), part.grey.size());
  const cv::Mat stays =
      grown(print, kEdgeMm) | (rows & grown(darker & grown(print, kThinStrokeMm), kEdgeMm));
  part.grey.setTo(inks.paper, circle_mask(part, 1.2) & ~stays);
}

// The ink of the line above, below and between what is left of the letters of rows that begin under the
// seal; where it runs steeply it is no stroke of theirs.
cv::Mat line_in_letters(const Part& part, const cv::Mat& letters, const cv::Mat& line) {
  constexpr double kBeside = 0.12;  // of the height of a row
  constexpr double kAbove = 1.05;
  constexpr double kLevelWidth = 0.5;  // of the radius, from the middle of the seal
  constexpr int kLeastInk = 3;
  cv::Mat found = cv::Mat::zeros(line.size(), CV_8UC1);
  for (const PrintRow& row : rows_beside(letters, {part.centre, part.radius}, part.to_px)) {
    const cv::Mat own = ink_of_row(letters, row);
    const int reach = std::max(1, cvRound(kBeside * row.height));
    const int half = cvRound(kLevelWidth * part.radius);
    const int from = std::max(reach, cvRound(part.centre.x) - half);
    const int to = std::min(line.cols - reach - 1, cvRound(part.centre.x) + half);
    for (int x = from; x <= to; ++x) {
      const double foot = row.baseline_at(x);
      const int top = std::max(0, cvRound(foot - kAbove * row.height));
      const int bottom = std::min(line.rows, cvRound(foot) + reach + 1);
      if (top >= bottom) continue;
      const cv::Mat near = own(cv::Rect(x - reach, top, 2 * reach + 1, bottom - top));
      const cv::Rect column(x, top, 1, bottom - top);
      if (cv::countNonZero(near) >= kLeastInk) line(column).copyTo(found(column));
    }
  }
  return found;
}

struct LineRemoval {
  cv::Mat ink;         ///< without the line
  cv::Mat in_letters;  ///< of the line
};

LineRemoval take_off_lines(Part& part, const cv::Mat& ink, int paper) {
  const RingLines lines = find_ring_lines(ink, {part.centre, part.radius}, part.to_px);
  const cv::Mat ring = ink_of_lines(ink, lines, part.to_px);
  part.grey.setTo(paper, ring);
  const cv::Mat letters = ink & ~ring;
  return {letters, line_in_letters(part, letters, ring)};
}

// Ring text, star and words of the middle: all ink in the circle that is of no row with letters
// outside. What reaches out of the circle is no seal's.
void take_off_pieces(Part& part, const cv::Mat& ink, int paper) {
  constexpr double kBeyondMm = 1.3;
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
  cv::Mat rows = cv::Mat::zeros(ink.size(), CV_8UC1);
  for (const PrintRow& row : rows_beside(ink, {part.centre, part.radius}, part.to_px)) {
    rows |= ink_of_row(ink, row);
  }
  const double reach = part.radius + kBeyondMm * part.to_px;
  cv::Mat goes = cv::Mat::zeros(ink.size(), CV_8UC1);
  for (int i = 1; i < stats.rows; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const bool inside =
        std::max({part.from_centre(box.x, box.y), part.from_centre(box.br().x, box.y),
                  part.from_centre(box.x, box.br().y), part.from_centre(box.br().x, box.br().y)}) <
        reach;
    if (inside) goes(box).setTo(255, labels(box) == i);
  }
  goes.setTo(0, rows);
  // With their soft edges.
  cv::dilate(goes, goes, cv::Mat::ones(3, 3, CV_8U));
  cv::Mat stays = ink & ~goes;
  cv::bitwise_or(stays, rows, stays);
  cv::dilate(stays, stays, cv::Mat::ones(3, 3, CV_8U));
  part.grey.setTo(paper, goes & ~stays);
}

}  // namespace

SealInkRemoval without_seal_ink(const cv::Mat& grey, const SealRing& ring, double dpi) {
  constexpr int kApart = 40;  // grey levels between print and seal
  SealInkRemoval result{grey.clone(), {}};
  const int reach = cvRound(1.8 * ring.radius_px);
  const cv::Rect area = cv::Rect(cvRound(ring.centre_px.x) - reach,
                                 cvRound(ring.centre_px.y) - reach, 2 * reach, 2 * reach) &
                        cv::Rect({0, 0}, grey.size());
  Part part{result.grey(area), ring.centre_px - cv::Point2d(area.tl()), ring.radius_px,
            dpi / kMillimetresPerInch};
  const int paper = paper_level(part.grey);
  const int seal = ring_level(part);
  const int print = ink_level(grey);
  if (seal - print > kApart) {
    lighten(part, {print, seal, paper});
  } else {
    // The soft edges of a picture fill the gaps between lines of the ring.
    const int pale = paper - (paper - print) * 2 / 5;
    const cv::Mat ink = part.grey < pale;
    const LineRemoval removal = take_off_lines(part, ink, paper);
    take_off_pieces(part, removal.ink, paper);
    if (cv::countNonZero(removal.in_letters) > 0) {
      result.crossed = result.grey.clone();
      grey(area).copyTo(result.crossed(area), removal.in_letters);
    }
  }
  return result;
}

}  // namespace sohoa::ocr
