#include "ocr/flat_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "ocr/page_transform.h"

namespace sohoa::ocr {
namespace {

using Corners = std::array<cv::Point2f, 4>;

int mean_length(const cv::Point2d& a, const cv::Point2d& b, const cv::Point2d& c,
                const cv::Point2d& d) {
  return std::max(1, static_cast<int>(std::lround((cv::norm(b - a) + cv::norm(d - c)) / 2.0)));
}

cv::Point2d moved(const cv::Matx33d& matrix, cv::Point2d point) {
  const cv::Vec3d there = matrix * cv::Vec3d(point.x, point.y, 1);
  return {there[0] / there[2], there[1] / there[2]};
}

}  // namespace

FlatPage::FlatPage(cv::Size image, cv::Size flat, Way to_image)
    : image_(image), flat_(flat), to_image_(std::move(to_image)) {}

FlatPage FlatPage::of_sheet(cv::Size image, const PageCorners& sheet) {
  const auto& p = sheet.points;
  const cv::Size flat(mean_length(p[0], p[1], p[3], p[2]), mean_length(p[0], p[3], p[1], p[2]));
  const cv::Size2f size(flat);
  const Corners from{cv::Point2f(0, 0), cv::Point2f(size.width, 0),
                     cv::Point2f(size.width, size.height), cv::Point2f(0, size.height)};
  Corners to;
  std::ranges::copy(p, to.begin());
  const cv::Matx33d matrix = cv::getPerspectiveTransform(from.data(), to.data());
  return {image, flat, [matrix](cv::Point2d point) { return moved(matrix, point); }};
}

FlatPage FlatPage::of_rows(cv::Size image, int rotation_deg, double scale, const RowCurves& rows) {
  const PageTransform look(image, rotation_deg, scale, 0.0);
  const PageTransform back(look.size(), (360 - rotation_deg) % 360, 1.0 / scale, 0.0);
  return {image, image, [look, back, rows](cv::Point2d point) {
            cv::Point2d seen = back.to_original(point);
            seen.y += rows.fall(seen.x, seen.y);
            return look.to_original(seen);
          }};
}

// The way is smooth: it is asked for once in a while, and in between runs straight.
cv::Mat FlatPage::apply(const cv::Mat& image) const {
  constexpr int kStepPx = 16;
  const int across = flat_.width / kStepPx + 3;  // one more on each side
  const int down = flat_.height / kStepPx + 3;
  cv::Mat2f way(down, across);
  for (int y = 0; y < down; ++y) {
    for (int x = 0; x < across; ++x) {
      const cv::Point2d there = to_image_({(x - 0.5) * kStepPx, (y - 0.5) * kStepPx});
      // OpenCV counts from the middle of the first pixel, boxes from its edge.
      way(y, x) = {static_cast<float>(there.x - 0.5), static_cast<float>(there.y - 0.5)};
    }
  }
  cv::Mat every;
  cv::resize(way, every, {}, kStepPx, kStepPx, cv::INTER_LINEAR);
  cv::Mat flat;
  cv::remap(image, flat, every({kStepPx, kStepPx, flat_.width, flat_.height}), {}, cv::INTER_CUBIC,
            cv::BORDER_CONSTANT, cv::Scalar::all(255));
  return flat;
}

Box FlatPage::to_image(const Box& box) const {
  const std::array<cv::Point2d, 4> corners{
      to_image_(cv::Point2d(box.left, box.top)), to_image_(cv::Point2d(box.right, box.top)),
      to_image_(cv::Point2d(box.left, box.bottom)), to_image_(cv::Point2d(box.right, box.bottom))};
  const auto [left, right] = std::ranges::minmax(corners, {}, &cv::Point2d::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &cv::Point2d::y);
  return intersect(
      {static_cast<int>(std::floor(left.x + 0.01)), static_cast<int>(std::floor(top.y + 0.01)),
       static_cast<int>(std::ceil(right.x - 0.01)), static_cast<int>(std::ceil(bottom.y - 0.01))},
      {0, 0, image_.width, image_.height});
}

}  // namespace sohoa::ocr
