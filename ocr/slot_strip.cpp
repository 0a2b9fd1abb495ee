#include "ocr/slot_strip.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/slot_net.h"

namespace sohoa::ocr {
namespace {

constexpr double kLineRows = 20;
constexpr double kMostCols = 192;  // six digits of a wide hand
constexpr std::size_t kColsUnit = 8 * kStripStep;

int to_px(double length) {
  return std::max(1, static_cast<int>(std::lround(length)));
}

}  // namespace

StripScale strip_scale(cv::Size ink, const InkLine& line) {
  const double down = kLineRows / std::max(1.0, line.height_px());
  return {std::min(down, kMostCols / std::max(1, ink.width)), down};
}

Planes cut_strip(const cv::Mat& soft, const InkLine& line) {
  const StripScale scale = strip_scale(soft.size(), line);
  cv::Mat small;
  cv::resize(soft, small, {to_px(soft.cols * scale.across), to_px(soft.rows * scale.down)}, 0, 0,
             cv::INTER_AREA);
  const auto cols = static_cast<std::size_t>(small.cols);
  Planes strip;
  strip.reset(1, kStripRows, (cols + kColsUnit - 1) / kColsUnit * kColsUnit);
  const double middle = (line.top_px + line.bottom_px) / 2 * scale.down;
  const int drop = static_cast<int>(std::lround(kStripRows / 2.0 - middle));
  for (int y = 0; y < small.rows; ++y) {
    const int row = y + drop;
    if (row < 0 || row >= static_cast<int>(kStripRows)) continue;
    const unsigned char* source = small.ptr(y);
    float* target = strip.values.data() + static_cast<std::size_t>(row) * strip.cols;
    std::transform(source, source + cols, target,
                   [](unsigned char shade) { return static_cast<float>(shade) / 255.0F; });
  }
  return strip;
}

}  // namespace sohoa::ocr
