#pragma once

/// The two columns at the foot of a document: Nơi nhận, in small print, and the signature block.
///
/// Their rows stand at different heights, close to each other, so a recogniser that sees both at once
/// takes lines of the one for parts of the other. Layout: NĐ 30/2020, Phụ lục I, boxes 7 and 9.
/// Tested by tests/ocr/foot_columns_test.cpp.

#include <opencv2/core/types.hpp>
#include <optional>

#include "ocr/page_image.h"
#include "ocr/survey.h"

namespace sohoa::ocr {

struct FootColumns {
  cv::Rect left;
  cv::Rect right;
};

/// What stands below the last row that crosses the middle of the page, where print stands on both
/// sides of a gutter; pixels of `image`, an upright page, of which `survey` tells. Nothing where there
/// is no such foot.
[[nodiscard]] std::optional<FootColumns> find_foot_columns(const PageImage& image,
                                                           const Survey& survey);

}  // namespace sohoa::ocr
