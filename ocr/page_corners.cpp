#include "ocr/page_corners.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace sohoa::ocr {
namespace {

constexpr int kLookPx = 500;            // long side of the image that is looked at
constexpr double kMinPageShare = 0.3;   // of the image; less is no photograph of a page
constexpr double kMaxPageShare = 0.97;  // more leaves nothing of the table
constexpr double kMinFit = 0.96;     // of the bright area in its quadrilateral, and of it in that
constexpr double kMinContrast = 35;  // grey levels between sheet and table
constexpr double kMinDarkAround = 0.85;  // of the table that is darker than the sheet
constexpr double kMinCornerDeg = 55;
constexpr double kMinConvergenceDeg = 0.7;  // between opposite sides; less a scanner does too

using Contour = std::vector<cv::Point>;

cv::Mat look_of(const cv::Mat& image, double scale) {
  cv::Mat look;
  cv::resize(image, look, {}, scale, scale, cv::INTER_AREA);
  if (look.channels() == 3) cv::cvtColor(look, look, cv::COLOR_BGR2GRAY);
  // Print is no table: every letter vanishes in the paper around it.
  const cv::Mat brush = cv::getStructuringElement(cv::MORPH_RECT, {9, 9});
  cv::morphologyEx(look, look, cv::MORPH_CLOSE, brush);
  cv::GaussianBlur(look, look, {5, 5}, 0);
  return look;
}

Contour largest_contour(const cv::Mat& bright) {
  std::vector<Contour> contours;
  cv::findContours(bright, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
  if (contours.empty()) return {};
  return *std::ranges::max_element(contours, {},
                                   [](const Contour& each) { return cv::contourArea(each); });
}

// The coarsest outline of four corners; empty when there is none.
Contour four_corners(const Contour& hull) {
  const double length = cv::arcLength(hull, true);
  for (const double tolerance : {0.01, 0.015, 0.02, 0.03, 0.04}) {
    Contour outline;
    cv::approxPolyDP(hull, outline, tolerance * length, true);
    if (outline.size() == 4) return outline;
    if (outline.size() < 4) break;
  }
  return {};
}

// From the corner nearest to the left top on, clockwise.
std::array<cv::Point2d, 4> in_order(const Contour& corners) {
  std::array<cv::Point2d, 4> points;
  std::ranges::copy(corners, points.begin());
  const cv::Point2d middle = (points[0] + points[1] + points[2] + points[3]) / 4.0;
  std::ranges::sort(points, {}, [middle](const cv::Point2d& point) {
    return std::atan2(point.y - middle.y, point.x - middle.x);  // y runs down: clockwise
  });
  const auto first = std::ranges::min_element(
      points, {}, [](const cv::Point2d& point) { return point.x + point.y; });
  std::rotate(points.begin(), first, points.end());
  return points;
}

double direction_deg(const cv::Point2d& from, const cv::Point2d& to) {
  return std::atan2(to.y - from.y, to.x - from.x) * 180.0 / std::numbers::pi;
}

double between_deg(double a_deg, double b_deg) {
  return std::abs(std::remainder(a_deg - b_deg, 360.0));
}

bool is_page_like(const std::array<cv::Point2d, 4>& p) {
  for (std::size_t i = 0; i < 4; ++i) {
    const double corner =
        between_deg(direction_deg(p[i], p[(i + 1) % 4]), direction_deg(p[i], p[(i + 3) % 4]));
    if (corner < kMinCornerDeg || corner > 180.0 - kMinCornerDeg) return false;
  }
  return true;
}

// How far the sides are from parallel, both pairs.
double convergence_deg(const std::array<cv::Point2d, 4>& p) {
  return std::max(between_deg(direction_deg(p[0], p[1]), direction_deg(p[3], p[2])),
                  between_deg(direction_deg(p[0], p[3]), direction_deg(p[1], p[2])));
}

bool stands_out(const cv::Mat& look, const cv::Mat& bright, const Contour& corners, double level) {
  cv::Mat sheet = cv::Mat::zeros(look.size(), CV_8UC1);
  cv::fillConvexPoly(sheet, corners, cv::Scalar(255));
  const cv::Mat table = sheet == 0;
  const double inside = cv::countNonZero(sheet);
  const double outside = std::max(1, cv::countNonZero(table));
  const double filled = cv::countNonZero(bright & sheet) / inside;
  const double dark = cv::countNonZero((look < level) & table) / outside;
  const double contrast = cv::mean(look, sheet)[0] - cv::mean(look, table)[0];
  return filled >= kMinFit && dark >= kMinDarkAround && contrast >= kMinContrast;
}

}  // namespace

std::optional<PageCorners> find_page_corners(const cv::Mat& image) {
  const double scale = kLookPx / static_cast<double>(std::max(image.cols, image.rows));
  if (scale >= 1.0) return std::nullopt;
  const cv::Mat look = look_of(image, scale);
  cv::Mat bright;
  const double level = cv::threshold(look, bright, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
  const double share = cv::countNonZero(bright) / static_cast<double>(look.total());
  if (share < kMinPageShare || share > kMaxPageShare) return std::nullopt;
  const Contour contour = largest_contour(bright);
  Contour hull;
  if (!contour.empty()) cv::convexHull(contour, hull);
  const Contour corners = four_corners(hull);
  if (corners.empty()) return std::nullopt;
  const double area = cv::contourArea(corners);
  if (area < kMinPageShare * static_cast<double>(look.total())) return std::nullopt;
  if (cv::contourArea(contour) < kMinFit * cv::contourArea(hull)) return std::nullopt;
  if (!stands_out(look, bright, corners, level)) return std::nullopt;
  std::array<cv::Point2d, 4> points = in_order(corners);
  if (!is_page_like(points) || convergence_deg(points) < kMinConvergenceDeg) return std::nullopt;
  // From the middle of a pixel of the look to the image.
  for (cv::Point2d& point : points) point = (point + cv::Point2d(0.5, 0.5)) / scale;
  return PageCorners{points};
}

}  // namespace sohoa::ocr
