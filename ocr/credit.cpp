#include "ocr/credit.h"

#include "document/unicode_form.h"

namespace sohoa::ocr {

double credit(const std::vector<Line>& lines) {
  double sum = 0;
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      const double confidence = word.confidence.value();
      sum += confidence * confidence * static_cast<double>(to_utf32(word.raw).size());
    }
  }
  return sum;
}

std::vector<Line> level_words(std::vector<Line> lines) {
  for (Line& line : lines) {
    std::erase_if(line.words, [](const Word& word) {
      return to_utf32(word.raw).size() < 2 ||
             (word.box && word.box->height_px() > word.box->width_px());
    });
  }
  return lines;
}

}  // namespace sohoa::ocr
