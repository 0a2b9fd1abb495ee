#include "ocr/shared_ink.h"

#include <algorithm>

namespace sohoa::ocr {
namespace {

// What the other reading is worth against this one: confidences differ by a tenth to a half.
double cost_of(const Word& other, const Word& word) {
  constexpr double kBaseNats = 0.5;  // this one is of the line that was read better as a whole
  constexpr double kNatsPerConfidence = 4.0;
  const double doubt = word.confidence.value() - other.confidence.value();
  return std::max(0.0, kBaseNats + kNatsPerConfidence * doubt);
}

}  // namespace

double shared_width(const Box& a, const Box& b) {
  const int shared = std::min(a.right, b.right) - std::max(a.left, b.left);
  const int together = std::max(a.right, b.right) - std::min(a.left, b.left);
  return together > 0 ? static_cast<double>(shared) / together : 0.0;
}

std::vector<SharedInk> find_shared_ink(const Line& first, const Line& second) {
  constexpr double kSameInk = 0.6;
  std::vector<SharedInk> pairs;
  std::size_t from = 0;
  for (std::size_t i = 0; i < first.words.size(); ++i) {
    for (std::size_t j = from; j < second.words.size(); ++j) {
      const auto& a = first.words[i].box;
      const auto& b = second.words[j].box;
      if (!a || !b || shared_width(*a, *b) < kSameInk) continue;
      pairs.push_back({i, j});
      from = j + 1;
      break;
    }
  }
  return pairs;
}

Line with_readings_of(Line line, const Line& other) {
  for (const SharedInk& pair : find_shared_ink(line, other)) {
    Word& word = line.words[pair.first];
    const Word& read = other.words[pair.second];
    if (read.raw == word.raw) continue;
    word.readings.push_back({read.raw, cost_of(read, word)});
    std::ranges::stable_sort(word.readings, {}, &Alternative::cost_nats);
  }
  return line;
}

}  // namespace sohoa::ocr
