#include "ocr/slot_border.h"

#include <algorithm>
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

/// What matters for the walk along the letters: no hyphens, dots or specks.
std::vector<const RowPiece*> tall_pieces(const RowInk& ink, double from, double to) {
  constexpr double kTall = 0.3;  // em
  std::vector<const RowPiece*> tall;
  for (const RowPiece& piece : ink.pieces) {
    const double middle = piece.box.x + piece.box.width / 2.0;
    if (piece.box.height > kTall * ink.em && middle > from && middle < to) tall.push_back(&piece);
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
  if (box.width < 0.12 * em || box.width > 0.55 * em) return false;
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
  std::optional<double> letter;        // where the leftmost letter so far begins
  for (const RowPiece* piece : tall_pieces(ink, from, to)) {
    const cv::Rect& box = piece->box;
    if (letter && *letter - box.x - box.width > kWidestGap * ink.em) break;
    if (letter && is_slash(ink, *piece)) return NotationBorder{static_cast<double>(box.x), true};
    if (!is_print(ink, box)) break;
    letter = box.x;
  }
  if (!letter) return std::nullopt;
  return NotationBorder{*letter - kSlash * ink.em, false};
}

}  // namespace sohoa::ocr
