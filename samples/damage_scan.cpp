#include "samples/damage_scan.h"

#include <cmath>
#include <numbers>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::samples {

cv::Mat blur(const cv::Mat& image, double deviation_px) {
  cv::Mat blurred;
  cv::GaussianBlur(image, blurred, {}, deviation_px);
  return blurred;
}

cv::Mat light_unevenly(const cv::Mat& image, double strength, Random random) {
  const double angle = random.uniform(0, 2 * std::numbers::pi);
  cv::Mat light(image.size(), CV_32FC1);
  for (int y = 0; y < light.rows; ++y) {
    auto* row = light.ptr<float>(y);
    const double v = static_cast<double>(y) / light.rows - 0.5;
    for (int x = 0; x < light.cols; ++x) {
      const double u = static_cast<double>(x) / light.cols - 0.5;
      const double along = 0.5 + 0.7 * (u * std::cos(angle) + v * std::sin(angle));
      const double share = std::clamp(0.8 * along + 0.4 * (u * u + v * v), 0.0, 1.0);
      row[x] = static_cast<float>(1 - strength * share);
    }
  }
  if (image.channels() == 3) cv::merge(std::vector<cv::Mat>{light, light, light}, light);
  cv::Mat lit;
  cv::multiply(image, light, lit, 1, CV_8U);
  return lit;
}

cv::Mat blacken_borders(const cv::Mat& image, double width_px, Random random) {
  cv::Mat bordered = image.clone();
  const double w = image.cols;
  const double h = image.rows;
  // Wedges, not bars: the sheet never lies square to the lid.
  const auto wedge = [&](cv::Point2d a, cv::Point2d b, cv::Point2d inward) {
    if (!random.chance(0.6)) return;
    const double at_a = width_px * random.uniform(0.2, 1);
    const double at_b = width_px * random.uniform(0.2, 1);
    const std::vector<cv::Point> corners = {a, b, b + inward * at_b, a + inward * at_a};
    cv::fillConvexPoly(bordered, corners, cv::Scalar::all(random.between(5, 35)), cv::LINE_AA);
  };
  wedge({0, 0}, {w, 0}, {0, 1});
  wedge({w, 0}, {w, h}, {-1, 0});
  wedge({0, h}, {w, h}, {0, -1});
  wedge({0, 0}, {0, h}, {1, 0});
  return bordered;
}

cv::Mat add_noise(const cv::Mat& image, double deviation, Random random) {
  cv::Mat noise(image.size(), CV_MAKETYPE(CV_16S, image.channels()));
  cv::RNG generator(random.bits());
  generator.fill(noise, cv::RNG::NORMAL, 0, deviation);
  cv::Mat noisy;
  cv::add(image, noise, noisy, cv::noArray(), CV_8U);
  return noisy;
}

cv::Mat add_specks(const cv::Mat& image, int count, double dpi, Random random) {
  cv::Mat dirty = image.clone();
  for (int i = 0; i < count; ++i) {
    const cv::Point center(random.between(0, image.cols - 1), random.between(0, image.rows - 1));
    const double radius = random.uniform(0.02, 0.14) * dpi / 25.4;
    const cv::Size axes(std::max(0, cvRound(radius)),
                        std::max(0, cvRound(radius * random.uniform(0.4, 1))));
    cv::ellipse(dirty, center, axes, random.uniform(0, 180), 0, 360,
                cv::Scalar::all(random.between(10, 120)), cv::FILLED);
  }
  return dirty;
}

cv::Mat scale_down(const cv::Mat& image, double factor) {
  cv::Mat scaled;
  const cv::Size size(cvRound(image.cols * factor), cvRound(image.rows * factor));
  cv::resize(image, scaled, size, 0, 0, factor < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
  return scaled;
}

cv::Mat make_grey(const cv::Mat& image) {
  if (image.channels() == 1) return image;
  cv::Mat grey;
  cv::cvtColor(image, grey, cv::COLOR_BGR2GRAY);
  return grey;
}

cv::Mat make_bitonal(const cv::Mat& image, int threshold) {
  cv::Mat bitonal;
  cv::threshold(make_grey(image), bitonal, threshold - 1, 255, cv::THRESH_BINARY);
  return bitonal;
}

cv::Mat pack_by_jpeg(const cv::Mat& image, int quality) {
  std::vector<std::uint8_t> bytes;
  cv::imencode(".jpg", image, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
  return cv::imdecode(bytes, image.channels() == 1 ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR);
}

}  // namespace sohoa::samples
