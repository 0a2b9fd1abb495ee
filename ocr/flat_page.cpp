#include "ocr/flat_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

using Corners = std::array<cv::Point2d, 4>;

cv::Matx33d way(const Corners& from, const Corners& to) {
  std::array<cv::Point2f, 4> a;
  std::array<cv::Point2f, 4> b;
  std::ranges::copy(from, a.begin());
  std::ranges::copy(to, b.begin());
  return cv::getPerspectiveTransform(a.data(), b.data());
}

int mean_length(const cv::Point2d& a, const cv::Point2d& b, const cv::Point2d& c,
                const cv::Point2d& d) {
  return std::max(1, static_cast<int>(std::lround((cv::norm(b - a) + cv::norm(d - c)) / 2.0)));
}

cv::Point2d moved(const cv::Matx33d& matrix, double x, double y) {
  const cv::Vec3d there = matrix * cv::Vec3d(x, y, 1);
  return {there[0] / there[2], there[1] / there[2]};
}

}  // namespace

FlatPage::FlatPage(cv::Size image, cv::Size flat, const cv::Matx33d& to_flat)
    : image_(image), flat_(flat), to_flat_(to_flat), to_image_(to_flat.inv()) {}

FlatPage FlatPage::of_sheet(cv::Size image, const PageCorners& sheet) {
  const auto& p = sheet.points;
  const cv::Size flat(mean_length(p[0], p[1], p[3], p[2]), mean_length(p[0], p[3], p[1], p[2]));
  const Corners corners{cv::Point2d(0, 0), cv::Point2d(flat.width, 0),
                        cv::Point2d(flat.width, flat.height), cv::Point2d(0, flat.height)};
  return {image, flat, way(p, corners)};
}

FlatPage FlatPage::of_rows(cv::Size image, const PageCorners& seen, const PageCorners& level) {
  return {image, image, way(seen.points, level.points)};
}

cv::Mat FlatPage::apply(const cv::Mat& image) const {
  // OpenCV counts from the middle of the first pixel, boxes from its edge.
  const cv::Matx33d to_edge(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
  const cv::Matx33d to_middle(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
  cv::Mat flat;
  cv::warpPerspective(image, flat, to_middle * to_flat_ * to_edge, flat_, cv::INTER_CUBIC,
                      cv::BORDER_CONSTANT, cv::Scalar::all(255));
  return flat;
}

Box FlatPage::to_image(const Box& box) const {
  const std::array<cv::Point2d, 4> corners{
      moved(to_image_, box.left, box.top), moved(to_image_, box.right, box.top),
      moved(to_image_, box.left, box.bottom), moved(to_image_, box.right, box.bottom)};
  const auto [left, right] = std::ranges::minmax(corners, {}, &cv::Point2d::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &cv::Point2d::y);
  return intersect(
      {static_cast<int>(std::floor(left.x + 0.01)), static_cast<int>(std::floor(top.y + 0.01)),
       static_cast<int>(std::ceil(right.x - 0.01)), static_cast<int>(std::ceil(bottom.y - 0.01))},
      {0, 0, image_.width, image_.height});
}

}  // namespace sohoa::ocr
