#include "ocr/ink_runs.h"

#include <cstddef>
#include <cstring>
#include <opencv2/core.hpp>

namespace sohoa::ocr {
namespace {

constexpr int kInk = 255;

const unsigned char* find(const unsigned char* from, const unsigned char* end, int value) {
  return static_cast<const unsigned char*>(
      std::memchr(from, value, static_cast<std::size_t>(end - from)));
}

std::vector<InkRun> with_gaps_filled(const std::vector<InkRun>& runs, int width, int gap_px) {
  std::vector<InkRun> joined;
  for (const InkRun& run : runs) {
    if (!joined.empty() && run.left - joined.back().right < gap_px) {
      joined.back().right = run.right;
    } else {
      joined.push_back(run);
    }
  }
  if (joined.empty()) return joined;
  const int at_edge = (gap_px - 1) / 2;
  if (joined.front().left <= at_edge) joined.front().left = 0;
  if (width - joined.back().right <= at_edge) joined.back().right = width;
  return joined;
}

bool is_long(const InkRun& run, int width, int least_px) {
  const int beyond = (least_px - 1) / 2;  // at each edge that it touches
  int length = run.right - run.left;
  if (run.left == 0) length += beyond;
  if (run.right == width) length += beyond;
  return length >= least_px;
}

}  // namespace

std::vector<InkRun> ink_runs(const cv::Mat& ink, int y) {
  const unsigned char* const row = ink.ptr(y);
  const unsigned char* const end = row + ink.cols;
  std::vector<InkRun> runs;
  for (const unsigned char* at = row; at < end;) {
    const unsigned char* const first = find(at, end, kInk);
    if (first == nullptr) break;
    at = find(first, end, 0);
    if (at == nullptr) at = end;
    runs.push_back({static_cast<int>(first - row), static_cast<int>(at - row)});
  }
  return runs;
}

cv::Mat long_runs(const cv::Mat& ink, int least_px, int gap_px) {
  cv::Mat result = cv::Mat::zeros(ink.size(), CV_8UC1);
  for (int y = 0; y < ink.rows; ++y) {
    for (const InkRun& run : with_gaps_filled(ink_runs(ink, y), ink.cols, gap_px)) {
      if (!is_long(run, ink.cols, least_px)) continue;
      std::memset(result.ptr(y) + run.left, kInk, static_cast<std::size_t>(run.right - run.left));
    }
  }
  return result;
}

std::vector<cv::Range> bands_with_ink(const cv::Mat& ink) {
  std::vector<cv::Range> bands;
  for (int y = 0; y < ink.rows; ++y) {
    if (find(ink.ptr(y), ink.ptr(y) + ink.cols, kInk) == nullptr) continue;
    if (bands.empty() || bands.back().end != y) bands.emplace_back(y, y);
    bands.back().end = y + 1;
  }
  return bands;
}

}  // namespace sohoa::ocr
