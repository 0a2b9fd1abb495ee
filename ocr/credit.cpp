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

}  // namespace sohoa::ocr
