#include "ocr/covered_strokes.h"

#include <array>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

// Level, falling, upright and rising lines of one pixel's width. An odd length has a middle: others
// would shift what they open.
std::array<cv::Mat, 4> lines_of(int at_least) {
  const int length = at_least | 1;
  cv::Mat falling = cv::Mat::eye(length, length, CV_8U);
  cv::Mat rising;
  cv::flip(falling, rising, 0);
  return {cv::Mat::ones(1, length, CV_8U), falling, cv::Mat::ones(length, 1, CV_8U), rising};
}

}  // namespace

cv::Mat covered_strokes(const cv::Mat& print, const cv::Mat& cover, const StrokeLengths& lengths) {
  cv::Mat strokes = cv::Mat::zeros(print.size(), CV_8UC1);
  const auto gaps = lines_of(lengths.gap_px + 1);
  const auto whole = lines_of(lengths.gap_px + lengths.seen_px);
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    cv::Mat joined;
    cv::morphologyEx(print, joined, cv::MORPH_CLOSE, gaps[i]);
    joined &= print | cover;
    cv::morphologyEx(joined, joined, cv::MORPH_OPEN, whole[i]);
    strokes |= joined & cover;
  }
  return strokes;
}

}  // namespace sohoa::ocr
