#include "samples/damage_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace sohoa::samples {
namespace {

cv::Matx33d shift(double x, double y) {
  return {1, 0, x, 0, 1, y, 0, 0, 1};
}

cv::Matx33d turn(double clockwise_deg) {
  const double angle = clockwise_deg * std::numbers::pi / 180;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  return {c, -s, 0, s, c, 0, 0, 0, 1};  // y runs down, so this turns clockwise
}

cv::Matx33d tilt(cv::Size size, double strength, Random& random) {
  const auto w = static_cast<float>(size.width);
  const auto h = static_cast<float>(size.height);
  const std::vector<cv::Point2f> from = {{0, 0}, {w, 0}, {w, h}, {0, h}};
  std::vector<cv::Point2f> to = from;
  for (cv::Point2f& corner : to) {
    // Inwards only, so that no corner leaves the picture.
    const auto dx = static_cast<float>(random.uniform(0, strength)) * w;
    const auto dy = static_cast<float>(random.uniform(0, strength)) * w;
    corner.x += corner.x < w / 2 ? dx : -dx;
    corner.y += corner.y < h / 2 ? dy : -dy;
  }
  return cv::getPerspectiveTransform(from, to);
}

cv::Point2d apply(const cv::Matx33d& way, double x, double y) {
  const cv::Vec3d moved = way * cv::Vec3d(x, y, 1);
  return {moved[0] / moved[2], moved[1] / moved[2]};
}

}  // namespace

Placement place_page(cv::Size size, const Damage& damage, Random random) {
  Placement placement{cv::Matx33d::eye(), size};
  if (damage.perspective > 0) placement.way = tilt(size, damage.perspective, random);
  const bool sideways = damage.rotation_deg % 180 != 0;
  if (sideways) placement.size = {size.height, size.width};
  const cv::Matx33d to_origin = shift(-size.width / 2.0, -size.height / 2.0);
  const cv::Matx33d back = shift(placement.size.width / 2.0, placement.size.height / 2.0);
  placement.way = back * turn(damage.rotation_deg + damage.skew_deg) * to_origin * placement.way;
  if (damage.table > 0) {
    const int margin = cvRound(damage.table * size.width);
    placement.size += cv::Size(2 * margin, 2 * margin);
    placement.way = shift(margin, margin) * placement.way;
    const double dark = random.uniform(40, 110);  // wood
    placement.around = {0.6 * dark, 0.8 * dark, dark, dark};
  }
  return placement;
}

cv::Mat move_image(const cv::Mat& image, const Placement& placement) {
  // OpenCV counts from the middle of the first pixel, we from its edge.
  const cv::Matx33d way = shift(-0.5, -0.5) * placement.way * shift(0.5, 0.5);
  cv::Mat moved;
  cv::warpPerspective(
      image, moved, way, placement.size, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
      image.channels() == 1 ? cv::Scalar::all(placement.around[2]) : placement.around);
  return moved;
}

Area move_area(const Area& area, const cv::Matx33d& way) {
  const std::array<cv::Point2d, 4> corners = {
      apply(way, area.left_px, area.top_px), apply(way, area.right_px, area.top_px),
      apply(way, area.right_px, area.bottom_px), apply(way, area.left_px, area.bottom_px)};
  Area moved{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
  for (const cv::Point2d& corner : corners) {
    moved.left_px = std::min(moved.left_px, corner.x);
    moved.top_px = std::min(moved.top_px, corner.y);
    moved.right_px = std::max(moved.right_px, corner.x);
    moved.bottom_px = std::max(moved.bottom_px, corner.y);
  }
  return moved;
}

}  // namespace sohoa::samples
