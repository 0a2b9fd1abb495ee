#include "ocr/slot_ink.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace sohoa::ocr {
namespace {

constexpr double kPerMm = kSlotDpi / 25.4;  // px

int px(double mm) {
  return static_cast<int>(std::lround(mm * kPerMm));
}

cv::Mat rectangle(int width_px, int height_px) {
  return cv::getStructuringElement(cv::MORPH_RECT, {width_px, height_px});
}

// Pens are blue or black and dark in the red channel, in which seals are as light as paper.
cv::Mat one_channel(const cv::Mat& pixels) {
  if (pixels.channels() == 1) return pixels;
  cv::Mat red;
  cv::extractChannel(pixels, red, 2);
  return red;
}

cv::Mat at_slot_dpi(const cv::Mat& grey, double dpi) {
  // Page images state 72 to 600 dpi; beyond that a crop could grow without limit.
  const double scale = std::clamp(kSlotDpi / dpi, 0.2, 4.0);
  if (std::abs(scale - 1) < 0.02) return grey;
  cv::Mat scaled;
  cv::resize(grey, scaled, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
  return scaled;
}

// A faint pen stands beside black print: ink is what lies on the dark side of the middle between
// the paper and the darkest spot nearby.
SlotInk threshold_locally(const cv::Mat& scan) {
  constexpr int kMinContrast = 26;  // grain of paper and JPEG stays below
  constexpr double kMiddle = 0.42;
  cv::Mat grey;
  cv::GaussianBlur(scan, grey, {5, 5}, 0.9);  // grain
  cv::Mat paper;
  cv::dilate(grey, paper, rectangle(px(2.5), px(2.5)));
  cv::blur(paper, paper, {px(4), px(4)});
  cv::Mat darkest;
  cv::erode(grey, darkest, rectangle(px(2), px(2)));
  cv::blur(darkest, darkest, {px(2), px(2)});
  cv::Mat depth;
  cv::Mat reach;
  cv::subtract(paper, grey, depth);
  cv::subtract(paper, darkest, reach);
  const cv::Mat needed = cv::max(reach * kMiddle, kMinContrast);
  SlotInk ink;
  cv::compare(depth, needed, ink.mask, cv::CMP_GT);
  cv::divide(depth, needed, ink.soft, 128);
  return ink;
}

// Rules under the heading and along tables: long, thin and level. Strokes that cross stay whole
// where ink goes on above and below.
void erase_rules(cv::Mat& ink) {
  // Longer than the bars of digits; a slot of one digit is hardly longer itself.
  const int length = std::clamp(ink.cols * 4 / 5, px(4.5), px(6));
  if (ink.cols < length) return;
  // A rule that is not quite level is a stair of runs.
  cv::Mat leveled;
  cv::dilate(ink, leveled, rectangle(1, 3));
  cv::Mat runs;
  cv::morphologyEx(leveled, runs, cv::MORPH_OPEN, rectangle(length, 1));
  if (cv::countNonZero(runs) == 0) return;
  cv::Mat thick;
  cv::morphologyEx(runs, thick, cv::MORPH_OPEN, rectangle(1, px(1) + 2));
  cv::Mat crossing;
  cv::morphologyEx(ink, crossing, cv::MORPH_OPEN, rectangle(1, px(1.3)));
  ink.setTo(0, runs & ~thick & ~crossing);
}

bool is_small(const RowPiece& spot) {
  return std::max(spot.box.width, spot.box.height) < px(0.9);
}

int gap(const cv::Rect& a, const cv::Rect& b) {
  const int across = std::max({a.x - b.x - b.width, b.x - a.x - a.width, 0});
  const int down = std::max({a.y - b.y - b.height, b.y - a.y - a.height, 0});
  return std::max(across, down);
}

// The dots of a dotted line are as large as each other and stand at one height.
bool is_in_a_row(const RowPiece& spot, const std::vector<RowPiece>& spots) {
  constexpr int kOthers = 2;
  const auto alike = [&](const RowPiece& other) {
    const int drop = 2 * (spot.box.y - other.box.y) + spot.box.height - other.box.height;
    return other.label != spot.label && is_small(other) && std::abs(drop) <= 2 * px(0.22) &&
           other.area_px < 2 * spot.area_px && spot.area_px < 2 * other.area_px;
  };
  return std::count_if(spots.begin(), spots.end(), alike) >= kOthers;
}

// Dots and dirt; a small spot close to a stroke may belong to it.
void erase_dots(cv::Mat& ink) {
  constexpr int kMinArea = 10;
  cv::Mat labels;
  const std::vector<RowPiece> spots = row_pieces(ink, labels);
  for (const RowPiece& spot : spots) {
    const bool lonely = std::none_of(spots.begin(), spots.end(), [&](const RowPiece& other) {
      return !is_small(other) && gap(spot.box, other.box) < px(0.35);
    });
    const bool dot = is_small(spot) && (lonely || is_in_a_row(spot, spots));
    if (spot.area_px >= kMinArea && !dot) continue;
    ink(spot.box).setTo(0, labels(spot.box) == spot.label);
  }
}

}  // namespace

SlotInk find_slot_ink(const PageImage& crop) {
  if (crop.width_px() < 4 || crop.height_px() < 4) return {};
  SlotInk ink = threshold_locally(at_slot_dpi(one_channel(crop.pixels()), crop.dpi()));
  erase_rules(ink.mask);
  erase_dots(ink.mask);
  return ink;
}

cv::Mat slot_ink(const PageImage& crop) {
  return find_slot_ink(crop).mask;
}

std::vector<RowPiece> row_pieces(const cv::Mat& ink, cv::Mat& labels) {
  cv::Mat stats;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
  std::vector<RowPiece> pieces;
  for (int i = 1; i < count; ++i) {
    const int* row = stats.ptr<int>(i);
    pieces.push_back({i, {row[0], row[1], row[2], row[3]}, row[4]});
  }
  return pieces;
}

double stroke_width_px(const cv::Mat& ink) {
  if (ink.empty() || cv::countNonZero(ink) == 0) return 0;
  cv::Mat padded;
  cv::copyMakeBorder(ink, padded, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar::all(0));
  cv::Mat depth;
  cv::distanceTransform(padded, depth, cv::DIST_L2, 3);
  cv::Mat highest;
  cv::dilate(depth, highest, cv::Mat::ones(3, 3, CV_8U));
  const cv::Mat ridge = (depth >= highest) & (depth > 0);
  return 2 * cv::mean(depth, ridge)[0];
}

double chroma(const cv::Mat& pixels, const cv::Mat& ink) {
  if (pixels.channels() != 3 || cv::countNonZero(ink) == 0) return 0;
  std::vector<cv::Mat> channels;
  cv::split(pixels, channels);
  const cv::Mat high = cv::max(cv::max(channels[0], channels[1]), channels[2]);
  const cv::Mat low = cv::min(cv::min(channels[0], channels[1]), channels[2]);
  return cv::mean(high - low, ink)[0] / 255.0;
}

}  // namespace sohoa::ocr
