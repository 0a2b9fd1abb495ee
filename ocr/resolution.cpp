#include "ocr/resolution.h"

#include <algorithm>
#include <cmath>

namespace sohoa::ocr {
namespace {

constexpr double kMinDpi = 50.0;
constexpr double kMaxDpi = 1200.0;
constexpr double kA4LongInches = 11.69;
constexpr double kA4ShortInches = 8.27;
constexpr double kA6LongInches = 5.83;   // the smallest sheet that is a page of its own
constexpr double kA3LongInches = 16.54;  // the largest one that offices use daily
constexpr double kA0LongInches = 46.81;

bool default_value(double dpi) {
  return std::abs(dpi - 72.0) < 1.0 || std::abs(dpi - 96.0) < 1.0;
}

bool believable(double dpi, double long_side_px) {
  if (!(dpi >= kMinDpi && dpi <= kMaxDpi)) return false;
  const double inches = long_side_px / dpi;
  const double largest = default_value(dpi) ? kA3LongInches : kA0LongInches;
  return inches >= kA6LongInches * 0.5 && inches <= largest * 1.1;
}

}  // namespace

Resolution believable_resolution(int width_px, int height_px, std::optional<double> stated_dpi) {
  const double long_side = std::max(width_px, height_px);
  const double short_side = std::max(1, std::min(width_px, height_px));
  if (stated_dpi && believable(*stated_dpi, long_side)) return {*stated_dpi, true};
  // A strip or a long receipt is as wide as the paper; a page is as high.
  const bool page_like = long_side / short_side < 1.7;
  const double dpi = page_like ? long_side / kA4LongInches : short_side / kA4ShortInches;
  return {std::clamp(std::round(dpi), kMinDpi, kMaxDpi), false};
}

}  // namespace sohoa::ocr
