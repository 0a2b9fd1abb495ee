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

void take_off_lines(Part& part, int paper) {
  const cv::Mat ink = part.grey < paper - kMinContrast;
  const RingLines lines = find_ring_lines(ink, {part.centre, part.radius}, part.to_px);
  part.grey.setTo(paper, ink_of_lines(ink, lines, part.to_px));
}

struct Piece {
  cv::Rect box;
  int label = 0;
  bool inside = false;  // of the circle
  bool stays = false;
  cv::Rect in_row;  // what of the box is in the row that it stays for
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
    pieces.push_back({box, i, inside, !inside, box});
  }
  return pieces;
}

// Side by side in one row; a letter may hang together with letters of the seal above or below.
bool follows(const cv::Rect& piece, const cv::Rect& letter) {
  const int height = std::min(piece.height, letter.height);
  const int shared = std::min(piece.br().y, letter.br().y) - std::max(piece.y, letter.y);
  const int gap = std::max(piece.x, letter.x) - std::min(piece.br().x, letter.br().x);
  return 10 * shared > 6 * height && piece.height < 3 * letter.height &&
         2 * piece.height > letter.height && 2 * gap < 3 * height;
}

// A mark above or below a letter.
bool belongs_to(const cv::Rect& mark, const cv::Rect& letter) {
  const int middle = mark.x + mark.width / 2;
  const int gap = std::max(mark.y, letter.y) - std::min(mark.br().y, letter.br().y);
  return mark.height < letter.height && middle > letter.x - letter.width / 4 &&
         middle < letter.br().x + letter.width / 4 && 2 * gap < letter.height;
}

// The stretch of a row: a letter's height with room for its marks and tails.
cv::Rect in_row_of(const cv::Rect& letter, const cv::Rect& piece) {
  constexpr double kMarks = 0.7;
  constexpr double kTails = 0.3;
  const int top = letter.y - cvRound(kMarks * letter.height);
  const int bottom = letter.br().y + cvRound(kTails * letter.height);
  return piece & cv::Rect(piece.x, top, piece.width, bottom - top);
}

void keep_rows(std::vector<Piece>& pieces, double to_px) {
  const auto is_letter = [&](const cv::Rect& box) {
    return box.height > 1.4 * to_px && box.height < 6.0 * to_px && box.width < 3 * box.height;
  };
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].stays && is_letter(pieces[i].box)) kept.push_back(i);
  }
  for (std::size_t at = 0; at < kept.size(); ++at) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Piece& from = pieces[kept[at]];
      if (pieces[i].stays || !is_letter(pieces[i].box)) continue;
      if (!follows(pieces[i].box, from.in_row)) continue;
      pieces[i].stays = true;
      pieces[i].in_row = in_row_of(from.in_row, pieces[i].box);
      kept.push_back(i);
    }
  }
  for (Piece& piece : pieces) {
    if (piece.stays) continue;
    piece.stays = std::ranges::any_of(
        kept, [&](std::size_t letter) { return belongs_to(piece.box, pieces[letter].in_row); });
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
    cv::Mat goes = labels(piece.box) == piece.label;
    if (piece.stays) goes(piece.in_row - piece.box.tl()).setTo(0);
    part.grey(piece.box).setTo(paper, goes);
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
    take_off_lines(part, paper);
    take_off_pieces(part, paper);
  }
  return result;
}

}  // namespace sohoa::ocr
