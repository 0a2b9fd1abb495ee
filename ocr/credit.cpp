#include "ocr/credit.h"

#include <algorithm>

#include "document/unicode_form.h"
#include "ocr/line_building.h"

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

double credit_per_letter(const std::vector<Line>& lines, std::size_t at_least) {
  std::size_t letters = 0;
  for (const Line& line : lines) letters += letters_of(line);
  return credit(lines) / static_cast<double>(std::max({letters, at_least, std::size_t{1}}));
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
