#pragma once

/// Where the sheet lies in a photograph: a bright quadrilateral on something darker.
///
///   +-----------+      Only sheets whose opposite sides do not run parallel are told: a scan with dark
///   |  /-----\  |      rims is straightened by its rows (skew.h), and its rims are cleaned (paper.h).
///   | /       \ |
///   |/_________\|      Tested by tests/ocr/page_corners_test.cpp.
///   +-----------+

#include <array>
#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <optional>

namespace sohoa::ocr {

/// In pixels of the image: left top, right top, right bottom, left bottom; may lie outside.
struct PageCorners {
  std::array<cv::Point2d, 4> points;
};

/// `image` is 8-bit grey or BGR; nullopt where no sheet stands out, or where it lies square.
[[nodiscard]] std::optional<PageCorners> find_page_corners(const cv::Mat& image);

}  // namespace sohoa::ocr
