#pragma once

/// Rows of capitals that stand close together, each with its own marks.
///
/// The marks of one row of a head nearly touch the letters of the row above, and a recogniser that looks
/// for the lines by itself takes two for one, or leaves words out. The letters themselves are the dark bands
/// of the block. To a row belongs the ink of its band and what stands close above or below that: the acute
/// over the circumflex over the A, and not the dot below a letter of the row above.
/// Tested by tests/ocr/capital_rows_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

namespace sohoa::ocr {

struct CapitalRow {
  cv::Rect strip;   ///< of the picture they stand in
  cv::Mat picture;  ///< the strip, white but for the ink of the row
};

/// The rows in `block`, from the top, eight at most; pixels of `grey`, an 8-bit picture of level print of which `text_height`
/// is the x-height.
[[nodiscard]] std::vector<CapitalRow> capital_rows(const cv::Mat& grey, const cv::Rect& block,
                                                   double text_height);

}  // namespace sohoa::ocr
