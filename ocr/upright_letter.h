#pragma once

/// 1 and I, told apart by their heads.
///
/// Alone, or among capitals, nothing but the shape tells them: "VP1", "B1", the I. of a heading. The head of a 1
/// is a flag on the left; that of an I has a serif on both sides. Italics and print
/// without serifs tell nothing.
/// Tested by tests/ocr/upright_letter_test.cpp.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

enum class UprightLetter { Unknown, One, CapitalI };

/// `print` is the ink of one letter without a rim, 8-bit grey, dark on white.
[[nodiscard]] UprightLetter upright_letter(const cv::Mat& print);

/// I, l and 1 in words of capitals and digits as they are printed; `page` is the image from which the lines
/// were read, boxes in its pixels. Words whose letters touch stay as they are.
[[nodiscard]] std::vector<Line> with_upright_letters(std::vector<Line> lines, const cv::Mat& page);

}  // namespace sohoa::ocr
