#pragma once

/// What the scanner or camera adds; for the sources of this room only.

#include <opencv2/core.hpp>

#include "samples/random.h"

namespace sohoa::samples {

[[nodiscard]] cv::Mat blur(const cv::Mat& image, double deviation_px);
/// Light falls from one side; the far corner is darker by `strength`.
[[nodiscard]] cv::Mat light_unevenly(const cv::Mat& image, double strength, Random random);
[[nodiscard]] cv::Mat blacken_borders(const cv::Mat& image, double width_px, Random random);
[[nodiscard]] cv::Mat add_noise(const cv::Mat& image, double deviation, Random random);
[[nodiscard]] cv::Mat add_specks(const cv::Mat& image, int count, double dpi, Random random);
[[nodiscard]] cv::Mat scale_down(const cv::Mat& image, double factor);
[[nodiscard]] cv::Mat make_grey(const cv::Mat& image);
[[nodiscard]] cv::Mat make_bitonal(const cv::Mat& image, int threshold);
[[nodiscard]] cv::Mat pack_by_jpeg(const cv::Mat& image, int quality);

}  // namespace sohoa::samples
