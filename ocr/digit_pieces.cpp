#include "ocr/digit_pieces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr std::size_t kMaxPieces = 24;

InkPiece piece_of(const cv::Mat& mask, cv::Point origin) {
  const cv::Rect inside = cv::boundingRect(mask);
  InkPiece piece;
  piece.box = {origin.x + inside.x, origin.y + inside.y, inside.width, inside.height};
  piece.mask = mask(inside).clone();
  piece.area_px = cv::countNonZero(piece.mask);
  return piece;
}

std::vector<InkPiece> connected_pieces(const cv::Mat& ink) {
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centers;
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centers, 8, CV_32S);
  std::vector<InkPiece> pieces;
  for (int i = 1; i < count; ++i) {
    const int* row = stats.ptr<int>(i);
    const cv::Rect box(row[0], row[1], row[2], row[3]);
    pieces.push_back(piece_of(labels(box) == i, box.tl()));
  }
  return pieces;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Digits are about as high as the highest stroke; marks and dots are much lower.
InkLine line_of(const std::vector<InkPiece>& pieces) {
  int highest = 0;
  for (const InkPiece& piece : pieces) highest = std::max(highest, piece.box.height);
  std::vector<double> tops;
  std::vector<double> bottoms;
  for (const InkPiece& piece : pieces) {
    if (piece.box.height * 2 < highest) continue;
    tops.push_back(piece.box.y);
    bottoms.push_back(piece.box.y + piece.box.height);
  }
  if (tops.empty()) return {};
  return {median(tops), median(bottoms)};
}

// Area over half the outline: the width of the pen.
double stroke_width_px(const InkPiece& piece) {
  cv::Mat inner;
  cv::erode(piece.mask, inner, cv::getStructuringElement(cv::MORPH_CROSS, {3, 3}), {-1, -1}, 1,
            cv::BORDER_CONSTANT, cv::Scalar(0));
  const int outline = piece.area_px - cv::countNonZero(inner);
  return outline > 0 ? 2.0 * piece.area_px / outline : 1.0;
}

/// A straight line from top to bottom that leaves left and right of it to different digits.
struct Cut {
  double x_px = 0;  ///< where it passes the middle of the piece's height
  double lean = 0;  ///< to the right, in px for each px upwards
  int ink_px = 0;   ///< that it goes through

  [[nodiscard]] double x_at(int y, int height_px) const {
    return x_px + lean * (height_px / 2.0 - y);
  }
};

// The leanings of hands, as tangents.
constexpr std::array<double, 6> kLeans = {-0.15, 0, 0.15, 0.3, 0.45, 0.6};

// For every x the cut with the least ink.
std::vector<Cut> best_cuts(const InkPiece& piece) {
  const int height = piece.box.height;
  std::vector<Cut> best;
  best.reserve(static_cast<std::size_t>(piece.box.width));
  for (int x = 0; x < piece.box.width; ++x) {
    best.push_back({static_cast<double>(x), 0, std::numeric_limits<int>::max()});
  }
  std::vector<int> counts(best.size());
  for (const double lean : kLeans) {
    std::fill(counts.begin(), counts.end(), 0);
    for (int y = 0; y < height; ++y) {
      const auto shift = static_cast<int>(std::lround(Cut{0, lean, 0}.x_at(y, height)));
      const unsigned char* row = piece.mask.ptr(y);
      const int from = std::max(0, -shift);
      const int to = std::min(piece.box.width, piece.box.width - shift);
      for (int x = from; x < to; ++x) counts[static_cast<std::size_t>(x)] += row[x + shift] != 0;
    }
    for (std::size_t x = 0; x < best.size(); ++x) {
      if (counts[x] < best[x].ink_px) best[x] = {static_cast<double>(x), lean, counts[x]};
    }
  }
  return best;
}

// Cuts through little ink, the best first, not too near to each other or to an end.
std::vector<Cut> choose_cuts(const InkPiece& piece, double line_height_px) {
  const double apart = std::max(5.0, 0.2 * line_height_px);
  const double most_ink = std::max(1.8 * stroke_width_px(piece) + 1, 0.25 * line_height_px);
  std::vector<Cut> cuts = best_cuts(piece);
  std::stable_sort(cuts.begin(), cuts.end(),
                   [](const Cut& a, const Cut& b) { return a.ink_px < b.ink_px; });
  const auto most = static_cast<std::size_t>(piece.box.width / (0.3 * line_height_px) + 1);
  std::vector<Cut> chosen;
  for (const Cut& cut : cuts) {
    if (cut.ink_px > most_ink || chosen.size() >= std::min<std::size_t>(most, 8)) break;
    if (cut.x_px < apart || cut.x_px > piece.box.width - apart) continue;
    const bool near = std::any_of(chosen.begin(), chosen.end(), [&](const Cut& other) {
      return std::abs(other.x_px - cut.x_px) < apart;
    });
    if (!near) chosen.push_back(cut);
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const Cut& a, const Cut& b) { return a.x_px < b.x_px; });
  return chosen;
}

std::vector<InkPiece> cut_piece(const InkPiece& piece, double line_height_px) {
  if (piece.box.width < 0.5 * line_height_px) return {piece};
  const std::vector<Cut> cuts = choose_cuts(piece, line_height_px);
  std::vector<cv::Mat> parts;
  for (std::size_t i = 0; i <= cuts.size(); ++i) {
    parts.push_back(cv::Mat::zeros(piece.box.size(), CV_8U));
  }
  for (int y = 0; y < piece.box.height; ++y) {
    const unsigned char* row = piece.mask.ptr(y);
    for (int x = 0; x < piece.box.width; ++x) {
      if (row[x] == 0) continue;
      std::size_t part = 0;
      while (part < cuts.size() && x >= cuts[part].x_at(y, piece.box.height)) ++part;
      parts[part].at<unsigned char>(y, x) = 255;
    }
  }
  std::vector<InkPiece> pieces;
  for (const cv::Mat& part : parts) {
    if (cv::countNonZero(part) > 0) pieces.push_back(piece_of(part, piece.box.tl()));
  }
  return pieces;
}

double middle_x(const InkPiece& piece) {
  return piece.box.x + piece.box.width / 2.0;
}

}  // namespace

InkPieces cut_pieces(const cv::Mat& ink) {
  InkPieces result;
  if (ink.empty()) return result;
  const std::vector<InkPiece> strokes = connected_pieces(ink);
  result.line = line_of(strokes);
  for (const InkPiece& stroke : strokes) {
    for (InkPiece& piece : cut_piece(stroke, result.line.height_px())) {
      result.pieces.push_back(std::move(piece));
    }
  }
  std::vector<InkPiece>& pieces = result.pieces;
  if (pieces.size() > kMaxPieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const InkPiece& a, const InkPiece& b) { return a.area_px > b.area_px; });
    pieces.resize(kMaxPieces);
  }
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const InkPiece& a, const InkPiece& b) { return middle_x(a) < middle_x(b); });
  return result;
}

}  // namespace sohoa::ocr
