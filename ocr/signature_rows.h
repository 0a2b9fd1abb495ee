#pragma once

/// Rows of the signature block, each read as a picture of its own.
///
/// A recogniser that looks at the whole page takes seal, signature and the capacity under them for one
/// picture and leaves letters out. Where a row of print in that block was not read, or with doubt, the
/// strip of the row is read again and the better reading taken. Tested by
/// tests/ocr/signature_rows_test.cpp.

#include <opencv2/core/types.hpp>
#include <vector>

#include "document/line.h"
#include "ocr/recognizer.h"
#include "ocr/survey.h"

namespace sohoa::ocr {

/// The rows of letters in `block`, from the top; pixels of the image of which `survey` tells.
[[nodiscard]] std::vector<cv::Rect> print_rows(const Survey& survey, const cv::Rect& block);

struct DoubtfulRows {
  cv::Rect block;
  double sure = 0.7;  ///< rows read with less, the square of a confidence a letter, are doubtful
};

/// `lines` of `image` with the doubtful rows of the block read again.
[[nodiscard]] std::vector<Line> with_rows_read_again(std::vector<Line> lines,
                                                     const PageImage& image, const Survey& survey,
                                                     const DoubtfulRows& doubtful,
                                                     Recognizer& recognizer);

}  // namespace sohoa::ocr
