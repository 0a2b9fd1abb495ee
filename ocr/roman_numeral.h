#pragma once

/// The strokes of Roman numerals, counted on the page.
///
/// Tesseract runs equal letters together: III. of a heading is nearly always read II., II. often I.
/// The upright strokes of the word tell how many there are. A lone "H" without a bar is II. Tested by tests/ocr/roman_numeral_test.cpp.

#include <opencv2/core/mat.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

/// How many upright strokes `print` (a word, 8-bit grey, dark on white) has, thick ones of one
/// height; V and X have none. 0 where strokes cannot be told from each other.
[[nodiscard]] int upright_strokes(const cv::Mat& print);

/// `numeral` with as many I as `strokes`; as it is where it is no Roman numeral with one run of I, or
/// where it would become none ("IIV"). A mark after it stays: "II." and 3 give "III.".
[[nodiscard]] std::string with_strokes(std::string_view numeral, int strokes);

/// `page` is the image from which the lines were read, boxes in its pixels.
[[nodiscard]] std::vector<Line> with_roman_numerals(std::vector<Line> lines, const cv::Mat& page);

}  // namespace sohoa::ocr
