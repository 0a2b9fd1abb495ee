#pragma once

/// Paper that did not lie flat: rows rise or sink to its sides. Tested by tests/samples/damage_bend_test.cpp.

#include <opencv2/core/mat.hpp>

#include "samples/damage.h"

namespace sohoa::samples {

[[nodiscard]] cv::Mat bend_image(const cv::Mat& image, const Bend& bend, double dpi);

/// Where `area` of a page of `size` pixels comes to lie.
[[nodiscard]] Area bend_area(const Area& area, const Bend& bend, cv::Size size, double dpi);

}  // namespace sohoa::samples
