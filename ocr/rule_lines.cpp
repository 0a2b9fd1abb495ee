#include "ocr/rule_lines.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr int kWhite = 255;
constexpr int kInkBelow = 160;  // after the contrast was stretched

cv::Mat ink_mask(const cv::Mat& grey) {
  cv::Mat ink;
  cv::threshold(grey, ink, kInkBelow, kWhite, cv::THRESH_BINARY_INV);
  return ink;
}

// Level rules of a mask; the caller turns the picture for upright ones.
struct LevelRules {
  cv::Mat mask;  // pixels to be painted white
  std::vector<cv::Rect> rules;
};

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

// Tops of letters that touch each other look like a rule, but ink hangs from most of them.
bool mostly_alone(const std::vector<Slice>& slices) {
  const auto alone = std::ranges::count_if(slices, &Slice::alone);
  return 10 * static_cast<std::size_t>(alone) > 7 * slices.size();
}

LevelRules level_rules(const cv::Mat& ink, double text_height_px) {
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
  LevelRules result{cv::Mat::zeros(ink.size(), CV_8UC1), {}};
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    if (stats.at<int>(i, cv::CC_STAT_AREA) > thickest * box.width) continue;
    std::vector<Slice> slices;
    for (int x = box.x; x < box.x + box.width; ++x) {
      slices.push_back(slice_at(ink, labels, box, i, x));
    }
    if (!mostly_alone(slices)) continue;
    result.rules.push_back(box);
    for (const Slice& slice : slices) {
      if (!slice.alone) continue;
      const int top = std::max(0, slice.top - 1);
      const int bottom = std::min(ink.rows, slice.bottom + 1);
      result.mask(cv::Rect(slice.x, top, 1, bottom - top)).setTo(kWhite);
    }
  }
  return result;
}

}  // namespace

RuleRemoval remove_rules(const cv::Mat& grey, double text_height_px) {
  const cv::Mat ink = ink_mask(grey);
  LevelRules level = level_rules(ink, text_height_px);
  const LevelRules upright = level_rules(ink.t(), text_height_px);
  RuleRemoval result{grey.clone(), std::move(level.rules)};
  result.grey.setTo(kWhite, level.mask);
  result.grey.setTo(kWhite, upright.mask.t());
  for (const cv::Rect& rule : upright.rules) {
    result.rules.emplace_back(rule.y, rule.x, rule.height, rule.width);
  }
  return result;
}

cv::Mat remove_dark_borders(const cv::Mat& grey, double text_height_px) {
  constexpr double kMinLengthHeights = 8.0;
  const cv::Mat ink = ink_mask(grey);
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 4, CV_32S);
  std::vector<unsigned char> is_border(static_cast<std::size_t>(count), 0);
  bool any = false;
  for (int i = 1; i < count; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const bool touches = box.x <= 1 || box.y <= 1 || box.x + box.width >= grey.cols - 1 ||
                         box.y + box.height >= grey.rows - 1;
    const bool large = std::max(box.width, box.height) > kMinLengthHeights * text_height_px;
    // A page that is framed by its border must not lose a table that touches the frame.
    const double filled = stats.at<int>(i, cv::CC_STAT_AREA) / static_cast<double>(box.area());
    const bool frame = box.width > grey.cols / 2 && box.height > grey.rows / 2 && filled < 0.02;
    if (!touches || !large || frame) continue;
    is_border[static_cast<std::size_t>(i)] = 1;
    any = true;
  }
  if (!any) return grey;
  cv::Mat mask(grey.size(), CV_8UC1);
  for (int y = 0; y < grey.rows; ++y) {
    const int* label = labels.ptr<int>(y);
    unsigned char* to = mask.ptr(y);
    for (int x = 0; x < grey.cols; ++x) {
      to[x] = is_border[static_cast<std::size_t>(label[x])] != 0 ? kWhite : 0;
    }
  }
  cv::dilate(mask, mask, cv::Mat::ones(3, 3, CV_8U));
  cv::Mat result = grey.clone();
  result.setTo(kWhite, mask);
  return result;
}

}  // namespace sohoa::ocr
