#pragma once

/// Ageing of ink and paper; for the sources of this room only. All images are 8-bit grey or colour.

#include <opencv2/core.hpp>

#include "samples/random.h"

namespace sohoa::samples {

[[nodiscard]] cv::Mat weigh_ink(const cv::Mat& image, double weight);
/// Thinner ink, and less of it in some places than in others.
[[nodiscard]] cv::Mat fade(const cv::Mat& image, double faintness, Random random);
/// The page's own mirror image stands for the other side of the sheet.
[[nodiscard]] cv::Mat shine_through(const cv::Mat& image, double strength);
[[nodiscard]] cv::Mat tint_paper(const cv::Mat& image, double tint);
[[nodiscard]] cv::Mat punch(const cv::Mat& image, int holes, double dpi);

}  // namespace sohoa::samples
