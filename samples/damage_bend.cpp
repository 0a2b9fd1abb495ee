#include "samples/damage_bend.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::samples {
namespace {

// How many pixels of the flat page lie above what is seen at a place.
double rise(const Bend& bend, cv::Size size, double dpi, double x, double y) {
  const double mm = dpi / 25.4;
  const double from_middle = std::abs(2.0 * x / size.width - 1.0);
  const double curl = bend.curl_mm * std::max(0.0, 1.0 - y / (0.6 * size.height));
  const double fold = std::tan(bend.fold_deg * std::numbers::pi / 180.0) * size.width / 2.0;
  return (bend.arch_mm + curl) * mm * from_middle * from_middle + fold * from_middle;
}

}  // namespace

cv::Mat bend_image(const cv::Mat& image, const Bend& bend, double dpi) {
  cv::Mat2f from(image.size());
  for (int y = 0; y < image.rows; ++y) {
    for (int x = 0; x < image.cols; ++x) {
      const double there = y + rise(bend, image.size(), dpi, x, y);
      from(y, x) = {static_cast<float>(x), static_cast<float>(there)};
    }
  }
  cv::Mat bent;
  cv::remap(image, bent, from, {}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  return bent;
}

Area bend_area(const Area& area, const Bend& bend, cv::Size size, double dpi) {
  // What is seen at y lay at y + rise: found by looking again where one came to.
  const auto seen = [&](double x, double y) {
    double at = y;
    for (int round = 0; round < 4; ++round) at = y - rise(bend, size, dpi, x, at);
    return at;
  };
  const double top = std::min(seen(area.left_px, area.top_px), seen(area.right_px, area.top_px));
  const double bottom =
      std::max(seen(area.left_px, area.bottom_px), seen(area.right_px, area.bottom_px));
  return {area.left_px, top, area.right_px, bottom};
}

}  // namespace sohoa::samples
