#pragma once

/// How the page lay when it was taken; for the sources of this room only.

#include <opencv2/core.hpp>

#include "samples/damage.h"

namespace sohoa::samples {

/// The way of a point from the old picture to the new one, and the size of the new one. Coordinates
/// run from 0 to the width: pixel 0 reaches from 0 to 1.
struct Placement {
  cv::Matx33d way = cv::Matx33d::eye();
  cv::Size size;
  cv::Scalar around{250, 250, 250, 250};  ///< colour of what lies beside the page
};

[[nodiscard]] Placement place_page(cv::Size size, const Damage& damage, Random random);
[[nodiscard]] cv::Mat move_image(const cv::Mat& image, const Placement& placement);
/// The upright rectangle around the moved one.
[[nodiscard]] Area move_area(const Area& area, const cv::Matx33d& way);

}  // namespace sohoa::samples
