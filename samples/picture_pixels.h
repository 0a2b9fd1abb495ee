#pragma once

/// A Picture as OpenCV sees it; for the sources of this room only.

#include <opencv2/core.hpp>

#include "samples/picture.h"

namespace sohoa::samples {

/// The same pixels, not a copy: valid as long as the picture lives.
[[nodiscard]] cv::Mat view(Picture& picture);
[[nodiscard]] cv::Mat copy(const Picture& picture);
[[nodiscard]] Picture to_picture(const cv::Mat& pixels, double dpi);

}  // namespace sohoa::samples
