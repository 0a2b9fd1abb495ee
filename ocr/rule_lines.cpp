#include "ocr/rule_lines.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace sohoa::ocr {
namespace {

constexpr int kWhite = 255;
constexpr int kInkBelow = 160;  // after the contrast was stretched

cv::Mat ink_mask(const cv::Mat& grey) {
  cv::Mat ink;
  cv::threshold(grey, ink, kInkBelow, kWhite, cv::THRESH_BINARY_INV);
  return ink;
}

// The rows top..bottom (exclusive) that a rule takes in one column.
struct Slice {
  int x = 0;
  int top = 0;
  int bottom = 0;
  bool alone = true;  // no other ink right above or below
};

bool inked(const cv::Mat& ink, int x, int y) {
  return y >= 0 && y < ink.rows && ink.at<unsigned char>(y, x) != 0;
}

Slice slice_at(const cv::Mat& ink, const cv::Mat& labels, const cv::Rect& box, int label, int x) {
  Slice slice{.x = x, .top = box.y, .bottom = box.y + box.height};
  while (slice.top < slice.bottom && labels.at<int>(slice.top, x) != label) ++slice.top;
  while (slice.bottom > slice.top && labels.at<int>(slice.bottom - 1, x) != label) --slice.bottom;
  if (inked(ink, x, slice.top - 1)) --slice.top;  // the fringe of a rule that leans
  if (inked(ink, x, slice.bottom)) ++slice.bottom;
  slice.alone = !inked(ink, x, slice.top - 1) && !inked(ink, x, slice.bottom);
  return slice;
}

struct Rule {
  cv::Rect box;
  std::vector<Slice> slices;
};

// Tops of letters that touch each other look like a rule, but ink hangs from most of them.
bool mostly_alone(const std::vector<Slice>& slices) {
  const auto alone = std::ranges::count_if(slices, &Slice::alone);
  return 10 * static_cast<std::size_t>(alone) > 7 * slices.size();
}

// Level rules; the caller turns the picture for upright ones.
std::vector<Rule> level_rules(const cv::Mat& ink, double text_height_px) {
  constexpr double kMinLengthHeights = 6.0;  // no stroke of a letter is as long
  constexpr double kMaxThicknessHeights = 0.5;
  const int length = std::max(20, static_cast<int>(kMinLengthHeights * text_height_px));
  const double thickest = std::max(3.0, kMaxThicknessHeights * text_height_px);
  cv::Mat runs;
  cv::morphologyEx(ink, runs, cv::MORPH_OPEN, cv::Mat::ones(1, length, CV_8U));
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(runs, labels, stats, centres, 8, CV_32S);
  std::vector<Rule> result;
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    if (stats.at<int>(i, cv::CC_STAT_AREA) > thickest * box.width) continue;
    std::vector<Slice> slices;
    for (int x = box.x; x < box.x + box.width; ++x) {
      slices.push_back(slice_at(ink, labels, box, i, x));
    }
    if (mostly_alone(slices)) result.push_back({box, std::move(slices)});
  }
  return result;
}

cv::Rect transposed(const cv::Rect& box) {
  return {box.y, box.x, box.height, box.width};
}

void erase(const Rule& rule, cv::Mat& grey) {
  for (const Slice& slice : rule.slices) {
    if (!slice.alone) continue;
    const int top = std::max(0, slice.top - 1);
    const int bottom = std::min(grey.rows, slice.bottom + 1);
    grey(cv::Rect(slice.x, top, 1, bottom - top)).setTo(kWhite);
  }
}

struct Piece {
  cv::Rect box;
  int area_px = 0;

  [[nodiscard]] double filled() const { return area_px / static_cast<double>(box.area()); }
};

bool touches_edge(const cv::Rect& box, const cv::Size& page) {
  return box.x <= 1 || box.y <= 1 || box.x + box.width >= page.width - 1 ||
         box.y + box.height >= page.height - 1;
}

// A frame around the whole page is no rim: a table may hang on it.
bool is_rim(const Piece& piece, const cv::Size& page, double text_height_px) {
  constexpr double kMinLengthHeights = 8.0;
  const bool large =
      std::max(piece.box.width, piece.box.height) > kMinLengthHeights * text_height_px;
  const bool frame = piece.box.width > page.width / 2 && piece.box.height > page.height / 2 &&
                     piece.filled() < 0.02;
  return large && !frame && touches_edge(piece.box, page);
}

bool is_scribble(const Piece& piece, const cv::Size& page, double text_height_px) {
  constexpr double kMinWidthHeights = 5.0;
  constexpr double kMinHeightHeights = 4.0;
  constexpr double kMaxFilled = 0.15;  // letters that flow together fill more
  return piece.box.width > kMinWidthHeights * text_height_px &&
         piece.box.height > kMinHeightHeights * text_height_px && piece.filled() < kMaxFilled &&
         piece.box.width < page.width / 2 && piece.box.height < page.height / 4 &&
         !touches_edge(piece.box, page);
}

}  // namespace

RuleRemoval remove_rules(const cv::Mat& grey, double text_height_px) {
  const cv::Mat ink = ink_mask(grey);
  const std::vector<Rule> level = level_rules(ink, text_height_px);
  const std::vector<Rule> upright = level_rules(ink.t(), text_height_px);
  std::vector<cv::Rect> rules;
  for (const Rule& rule : level) rules.push_back(rule.box);
  for (const Rule& rule : upright) rules.push_back(transposed(rule.box));
  const int tolerance = std::max(4, static_cast<int>(0.7 * text_height_px));
  RuleRemoval result{grey.clone(), find_tables(rules, tolerance)};
  for (const Rule& rule : level) erase(rule, result.grey);
  cv::Mat sideways = result.grey.t();
  for (const Rule& rule : upright) erase(rule, sideways);
  result.grey = sideways.t();
  return result;
}

PieceRemoval remove_large_pieces(const cv::Mat& grey, double text_height_px) {
  const cv::Mat ink = ink_mask(grey);
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 4, CV_32S);
  PieceRemoval result{grey, {}};
  std::vector<unsigned char> goes(static_cast<std::size_t>(count), 0);
  bool any = false;
  for (int i = 1; i < count; ++i) {
    const Piece piece{{stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT)},
                      stats.at<int>(i, cv::CC_STAT_AREA)};
    const bool scribble = is_scribble(piece, grey.size(), text_height_px);
    if (!scribble && !is_rim(piece, grey.size(), text_height_px)) continue;
    if (scribble) {
      result.scribbles.push_back(piece.box);
      continue;
    }
    goes[static_cast<std::size_t>(i)] = 1;
    any = true;
  }
  if (!any) return result;
  cv::Mat mask(grey.size(), CV_8UC1);
  for (int y = 0; y < grey.rows; ++y) {
    const int* label = labels.ptr<int>(y);
    unsigned char* to = mask.ptr(y);
    for (int x = 0; x < grey.cols; ++x) {
      to[x] = goes[static_cast<std::size_t>(label[x])] != 0 ? kWhite : 0;
    }
  }
  cv::dilate(mask, mask, cv::Mat::ones(3, 3, CV_8U));
  result.grey = grey.clone();
  result.grey.setTo(kWhite, mask);
  return result;
}

}  // namespace sohoa::ocr
