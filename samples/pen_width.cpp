#include "samples/pen_width.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace sohoa::samples {
namespace {

constexpr int kInk = 128;

/// How far each pixel lies inside (or outside) of the ink, from its rim.
cv::Mat depth_of(const cv::Mat& mask) {
  cv::Mat depth;
  cv::distanceTransform(mask, depth, cv::DIST_L2, 5);
  return depth;
}

int count_parts(const cv::Mat& mask) {
  cv::Mat labels;
  return cv::connectedComponents(mask, labels, 8, CV_32S);
}

/// What a change of the pen must not change: strokes, loops, and how far they reach.
struct Form {
  int strokes = 0;
  int holes = 0;
  cv::Rect box;
};

Form form_of(const cv::Mat& mask) {
  return {count_parts(mask), count_parts(~mask), cv::boundingRect(mask)};
}

bool is_kept(const Form& before, const Form& after, double rim_px) {
  // A thin stroke beside thick ones may be worn off whole.
  const double shrunk =
      std::max(before.box.width - after.box.width, before.box.height - after.box.height);
  return before.strokes == after.strokes && before.holes == after.holes &&
         shrunk <= 2 * std::abs(rim_px) + 2;
}

/// The ink grown on every side by so many px, or worn off where that is negative.
cv::Mat grown(const cv::Mat& mask, double rim_px) {
  return rim_px < 0 ? depth_of(mask) > -rim_px : depth_of(~mask) <= rim_px;
}

}  // namespace

double pen_width(const cv::Mat& ink) {
  cv::Mat mask;
  cv::copyMakeBorder(ink > kInk, mask, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  if (cv::countNonZero(mask) == 0) return 0;
  const cv::Mat depth = depth_of(mask);
  cv::Mat highest;
  cv::dilate(depth, highest, cv::Mat::ones(3, 3, CV_8U));
  const cv::Mat ridge = (depth >= highest) & (depth > 0);
  return 2 * cv::mean(depth, ridge)[0];
}

cv::Mat with_pen_width(const cv::Mat& ink, double width_px) {
  const int room = static_cast<int>(width_px) + 2;
  cv::Mat mask;
  cv::copyMakeBorder(ink > kInk, mask, room, room, room, room, cv::BORDER_CONSTANT, cv::Scalar(0));
  const Form before = form_of(mask);
  double rim = (width_px - pen_width(ink)) / 2;
  cv::Mat changed = mask;
  for (int attempt = 0; attempt < 4 && std::abs(rim) >= 0.5; ++attempt) {
    const cv::Mat tried = grown(mask, rim);
    if (is_kept(before, form_of(tried), rim)) {
      changed = tried;
      break;
    }
    rim /= 2;
  }
  cv::Mat smooth;
  cv::GaussianBlur(changed, smooth, {}, 0.8);
  return smooth;
}

}  // namespace sohoa::samples
