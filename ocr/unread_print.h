#pragma once

/// Finds print that the recogniser passed over (near seals and signatures it drops whole lines) and
/// has it read again, piece by piece. Tested by tests/ocr/unread_print_test.cpp.

#include <opencv2/core/types.hpp>
#include <vector>

#include "document/line.h"
#include "ocr/recognizer.h"
#include "ocr/survey.h"

namespace sohoa::ocr {

/// Where letters stand in a row that no word of `lines` covers; pixels of `image`, of which `survey`
/// tells, with room for the marks above and below.
[[nodiscard]] std::vector<cv::Rect> find_unread_print(const PageImage& image, const Survey& survey,
                                                      const std::vector<Line>& lines);

/// `lines` with what could be read at these places, each at its height on the page.
[[nodiscard]] std::vector<Line> with_unread_print(std::vector<Line> lines, const PageImage& image,
                                                  const Survey& survey, Recognizer& recognizer);

}  // namespace sohoa::ocr
