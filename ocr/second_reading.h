#pragma once

/// Reads lines and words again that the recogniser itself doubts, enlarged, and keeps both readings of each.
///
/// Broken and faint print loses other letters at another size. Which reading is better is told by its
/// confidence and by how much of it is Vietnamese; a line of which the second reading lost a part keeps
/// the first. What the other reading says of a word stays in Word::readings, for repair to weigh in its
/// sentence. Tested by tests/ocr/second_reading_test.cpp.

#include <functional>
#include <string>
#include <vector>

#include "document/line.h"
#include "ocr/recognizer.h"

namespace sohoa::ocr {

/// The share of a text's words that can be words of the language, 0..1.
using Plausibility = std::function<double(const std::string& text)>;

struct SecondReadingOptions {
  double doubtful = 0.80;  ///< mean confidence of a line, below which it is read again
  double doubtful_word =
      0.75;               ///< confidence of a word in a surer line; it is read with its neighbours
  double enlarged = 1.5;  ///< than it was at first
  double most_lines = 0.25;  ///< share of the lines of a page that is well read on the whole
};

/// `image` is that of which `lines` were read. `plausibility` may be empty.
[[nodiscard]] std::vector<Line> with_second_reading(std::vector<Line> lines, const PageImage& image,
                                                    Recognizer& recognizer,
                                                    const Plausibility& plausibility,
                                                    const SecondReadingOptions& options = {});

}  // namespace sohoa::ocr
