#include "ocr/page_transform.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr double kSameScale = 0.02;  // nearer to 1 a change of size would only blur

}  // namespace

PageTransform::PageTransform(cv::Size original, int rotation_deg, double scale, double skew_deg)
    : original_(original),
      rotation_deg_(rotation_deg),
      scale_(std::abs(scale - 1.0) < kSameScale ? 1.0 : scale),
      sine_(std::sin(skew_deg * std::numbers::pi / 180.0)),
      cosine_(std::cos(skew_deg * std::numbers::pi / 180.0)) {
  const cv::Size scaled = scaled_size();
  straight_ = {
      static_cast<int>(std::ceil(scaled.width * cosine_ + scaled.height * std::abs(sine_))),
      static_cast<int>(std::ceil(scaled.width * std::abs(sine_) + scaled.height * cosine_))};
}

cv::Size PageTransform::turned_size() const {
  const bool sideways = rotation_deg_ == 90 || rotation_deg_ == 270;
  return sideways ? cv::Size(original_.height, original_.width) : original_;
}

cv::Size PageTransform::scaled_size() const {
  const cv::Size turned = turned_size();
  return {std::max(1, static_cast<int>(std::lround(turned.width * scale_))),
          std::max(1, static_cast<int>(std::lround(turned.height * scale_)))};
}

cv::Mat PageTransform::apply(const cv::Mat& original, int paper) const {
  // A turn of its own pixels would turn the page that the caller keeps.
  cv::Mat image;
  switch (rotation_deg_) {
    case 90:
      cv::rotate(original, image, cv::ROTATE_90_CLOCKWISE);
      break;
    case 180:
      cv::rotate(original, image, cv::ROTATE_180);
      break;
    case 270:
      cv::rotate(original, image, cv::ROTATE_90_COUNTERCLOCKWISE);
      break;
    default:
      image = original;
      break;
  }
  if (scale_ != 1.0) {
    const int method = scale_ < 1.0 ? cv::INTER_AREA : cv::INTER_CUBIC;
    cv::Mat scaled;
    cv::resize(image, scaled, scaled_size(), 0, 0, method);
    image = scaled;
  }
  if (sine_ == 0.0) return image;
  const double middle_x = image.cols / 2.0;
  const double middle_y = image.rows / 2.0;
  const cv::Matx23d turn(cosine_, -sine_,
                         straight_.width / 2.0 - cosine_ * middle_x + sine_ * middle_y,  //
                         sine_, cosine_,
                         straight_.height / 2.0 - sine_ * middle_x - cosine_ * middle_y);
  cv::Mat straight;
  cv::warpAffine(image, straight, turn, straight_, cv::INTER_CUBIC, cv::BORDER_CONSTANT,
                 cv::Scalar::all(paper));
  return straight;
}

cv::Mat PageTransform::cut_out(const cv::Mat& original, const cv::Rect& box, double zoom,
                               int paper) const {
  const Box around = to_original(Box{box.x, box.y, box.x + box.width, box.y + box.height});
  const cv::Size size(std::max(1, static_cast<int>(std::lround(box.width * zoom))),
                      std::max(1, static_cast<int>(std::lround(box.height * zoom))));
  if (around.empty()) return {size, original.type(), cv::Scalar::all(paper)};
  cv::Mat source =
      original(cv::Rect(around.left, around.top, around.width_px(), around.height_px()));
  // Averages before it turns, where many pixels become one.
  const double smaller = std::min(1.0, zoom * scale_);
  if (smaller < 1.0) cv::resize(source, source, {}, smaller, smaller, cv::INTER_AREA);
  const auto source_point = [&](double u, double v) {
    const cv::Point2d there = to_original(cv::Point2d(box.x + u / zoom, box.y + v / zoom));
    return cv::Point2f(static_cast<float>((there.x - around.left) * smaller - 0.5),
                       static_cast<float>((there.y - around.top) * smaller - 0.5));
  };
  const std::array<cv::Point2f, 3> to{cv::Point2f(-0.5F, -0.5F), cv::Point2f(99.5F, -0.5F),
                                      cv::Point2f(-0.5F, 99.5F)};
  const std::array<cv::Point2f, 3> from{source_point(0, 0), source_point(100, 0),
                                        source_point(0, 100)};
  cv::Mat part;
  cv::warpAffine(source, part, cv::getAffineTransform(to.data(), from.data()), size,
                 cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT,
                 cv::Scalar::all(paper));
  return part;
}

cv::Point2d PageTransform::to_original(cv::Point2d point) const {
  const cv::Size scaled = scaled_size();
  const double x = point.x - straight_.width / 2.0;
  const double y = point.y - straight_.height / 2.0;
  const cv::Size turned = turned_size();
  const double across =
      (cosine_ * x + sine_ * y + scaled.width / 2.0) * turned.width / scaled.width;
  const double down =
      (-sine_ * x + cosine_ * y + scaled.height / 2.0) * turned.height / scaled.height;
  switch (rotation_deg_) {
    case 90:
      return {down, original_.height - across};
    case 180:
      return {original_.width - across, original_.height - down};
    case 270:
      return {original_.width - down, across};
    default:
      return {across, down};
  }
}

Box PageTransform::to_original(const Box& box) const {
  const std::array<cv::Point2d, 4> corners{to_original(cv::Point2d(box.left, box.top)),
                                           to_original(cv::Point2d(box.right, box.top)),
                                           to_original(cv::Point2d(box.left, box.bottom)),
                                           to_original(cv::Point2d(box.right, box.bottom))};
  const auto [left, right] = std::ranges::minmax(corners, {}, &cv::Point2d::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &cv::Point2d::y);
  return intersect(
      {static_cast<int>(std::floor(left.x + 0.01)), static_cast<int>(std::floor(top.y + 0.01)),
       static_cast<int>(std::ceil(right.x - 0.01)), static_cast<int>(std::ceil(bottom.y - 0.01))},
      {0, 0, original_.width, original_.height});
}

}  // namespace sohoa::ocr
