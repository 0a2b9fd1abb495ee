#include "ocr/slot_border.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace sohoa::ocr {
namespace {

/// Letters of print stand on the baseline and are as tall as capitals, or as the r of "TTr".
bool is_print(const RowInk& ink, const cv::Rect& box) {
  constexpr double kOff = 0.09;        // em
  constexpr double kTail = 0.24;       // em below the baseline: Q
  constexpr double kSmall = 0.3;       // em: r is taller
  constexpr double kWidest = 1.0;      // em: M
  constexpr double kJoinedMost = 2.5;  // em: letters that touch each other
  const double top = (box.y - ink.top) / ink.em;
  const double bottom = (box.y + box.height - ink.baseline) / ink.em;
  if (bottom < -kOff || bottom > kTail || top < -kOff) return false;
  const bool capital = top < kOff;
  const bool small = box.height > kSmall * ink.em && !capital;
  const double width = box.width / ink.em;
  return (capital && width < kJoinedMost) || (small && width < kWidest);
}

/// From the line to the height of capitals, as a slash does. A 1 of a pen is of another height.
bool stands_on_line(const RowInk& ink, const cv::Rect& box) {
  constexpr double kOff = 0.16;  // em
  return std::abs(box.y - ink.top) < kOff * ink.em &&
         std::abs(box.y + box.height - ink.baseline) < kOff * ink.em;
}

/// The first ink of a row of a mask: where it begins and how long it is.
cv::Range first_run(const cv::Mat& row) {
  int begin = 0;
  while (begin < row.cols && row.at<unsigned char>(0, begin) == 0) ++begin;
  int end = begin;
  while (end < row.cols && row.at<unsigned char>(0, end) != 0) ++end;
  return {begin, end};
}

/// A slash and the letter behind it in one piece: wider than a letter, and its first stroke is thin and leans
/// up to the right.
bool opens_with_slash(const RowInk& ink, const RowPiece& piece) {
  constexpr double kWidest = 1.2;  // heights of capitals: letters are narrower, but for M and W
  constexpr double kThin = 0.3;
  const cv::Rect& box = piece.box;
  const double height = ink.baseline - ink.top;
  if (box.width < kWidest * height || !stands_on_line(ink, box)) return false;
  const cv::Mat mask = ink.labels(box) == piece.label;
  const int upper = box.height / 2;
  const int lower = box.height - box.height / 8;
  for (int y = upper; y < lower; ++y) {
    if (first_run(mask.row(y)).size() > kThin * height) return false;
  }
  const double lean = first_run(mask.row(upper)).start - first_run(mask.row(lower - 1)).start;
  const double rise = lower - 1 - upper;
  return lean > 0.25 * rise && lean < 0.7 * rise;
}

/// What matters for the walk along the letters: no hyphens, dots or specks, nothing of the lines above and
/// below.
std::vector<const RowPiece*> tall_pieces(const RowInk& ink, double from, double to) {
  constexpr double kTall = 0.3;  // em
  std::vector<const RowPiece*> tall;
  for (const RowPiece& piece : ink.pieces) {
    const double middle = piece.box.x + piece.box.width / 2.0;
    const bool on_line = piece.box.y < ink.baseline - kTall * ink.em &&
                         piece.box.y + piece.box.height > ink.top + kTall * ink.em;
    if (piece.box.height > kTall * ink.em && on_line && middle > from && middle < to) {
      tall.push_back(&piece);
    }
  }
  std::ranges::sort(tall, std::ranges::greater{},
                    [](const RowPiece* piece) { return piece->box.x + piece->box.width / 2.0; });
  return tall;
}

}  // namespace

bool is_slash(const RowInk& ink, const RowPiece& piece) {
  const cv::Rect& box = piece.box;
  const double em = ink.em;
  if (box.height < 0.55 * em || box.height > 1.15 * em) return false;
  if (box.width < 0.12 * em || box.width > 0.55 * em || !stands_on_line(ink, box)) return false;
  const cv::Mat mask = ink.labels(box) == piece.label;
  const auto middle_x = [&](int from, int to) {
    const cv::Moments moments = cv::moments(mask.rowRange(from, to), true);
    return moments.m00 > 0 ? moments.m10 / moments.m00 : 0.0;
  };
  const int quarter = box.height / 4;
  const double lean = middle_x(0, quarter) - middle_x(box.height - quarter, box.height);
  int thin = 0;
  for (int y = 0; y < box.height; ++y) {
    const cv::Rect run = cv::boundingRect(mask.row(y));
    if (run.width > 0 && run.width < 0.2 * em) ++thin;
  }
  return lean > 0.1 * em && lean > 0.45 * box.width && thin >= 0.9 * box.height;
}

std::optional<NotationBorder> notation_border(const RowInk& ink, double from, double to) {
  constexpr double kSlash = 0.3;       // em: its width with its foot
  constexpr double kWidestGap = 0.75;  // em between letters: a hyphen
  constexpr double kSlashGap = 0.25;   // em between the slash and the letter
  std::optional<double> letter;        // where the leftmost letter so far begins
  for (const RowPiece* piece : tall_pieces(ink, from, to)) {
    const cv::Rect& box = piece->box;
    const double gap = letter ? *letter - box.x - box.width : 0;
    if (gap > kWidestGap * ink.em) break;
    const bool slash = letter ? gap < kSlashGap * ink.em && is_slash(ink, *piece) : false;
    if (slash || opens_with_slash(ink, *piece)) {
      return NotationBorder{static_cast<double>(box.x), true};
    }
    if (!is_print(ink, box)) break;
    letter = box.x;
  }
  if (!letter) return std::nullopt;
  return NotationBorder{*letter - kSlash * ink.em, false};
}

}  // namespace sohoa::ocr
