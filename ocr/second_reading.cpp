#include "ocr/second_reading.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/core/types.hpp>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/block_reading.h"
#include "ocr/line_building.h"
#include "ocr/shared_ink.h"

namespace sohoa::ocr {
namespace {

// A long word that is sure outweighs a bullet that is not.
double mean_confidence(const Line& line) {
  double sum = 0;
  for (const Word& word : line.words) {
    sum += word.confidence.value() * static_cast<double>(to_utf32(word.raw).size());
  }
  return sum / static_cast<double>(std::max<std::size_t>(1, letters_of(line)));
}

double merit(const Line& line, const Plausibility& plausibility) {
  constexpr double kWeight = 0.5;  // of a line of real words against one without any
  return mean_confidence(line) + (plausibility ? kWeight * plausibility(raw_text(line)) : 0.0);
}

// The rows above and below look into the picture of a row.
bool stands_on(const Box& row, const Word& word) {
  const int middle = (word.box->top + word.box->bottom) / 2;
  const int slack = row.height_px() / 5;
  return middle > row.top + slack && middle < row.bottom - slack;
}

Line read_again(const Line& line, const PageImage& image, Recognizer& recognizer, double enlarged) {
  constexpr int kRoomPx = 4;
  const Box& box = *line.box;
  const cv::Rect area(box.left - kRoomPx, box.top - kRoomPx, box.width_px() + 2 * kRoomPx,
                      box.height_px() + 2 * kRoomPx);
  std::vector<Word> words;
  for (Line& read : read_block(image, area, recognizer, enlarged)) {
    for (Word& word : read.words) {
      if (word.box && stands_on(box, word)) words.push_back(std::move(word));
    }
  }
  std::ranges::stable_sort(words, {}, [](const Word& word) { return word.box->left; });
  Line again = line_of(std::move(words), line.block);
  again.cell = line.cell;
  return again;
}

bool is_better(const Line& second, const Line& first, const Plausibility& plausibility) {
  constexpr double kClearly = 0.03;
  constexpr double kMostChange =
      0.25;  // of the letters: more means that a part was lost or invented
  const auto before = static_cast<double>(letters_of(first));
  const auto after = static_cast<double>(letters_of(second));
  if (after < (1.0 - kMostChange) * before || after > (1.0 + kMostChange) * before + 2.0) {
    return false;
  }
  return merit(second, plausibility) > merit(first, plausibility) + kClearly;
}

// The most doubtful first; all of a page that is doubtful throughout.
std::vector<std::size_t> doubtful_lines(const std::vector<Line>& lines,
                                        const SecondReadingOptions& options) {
  constexpr std::size_t kMinLetters = 3;
  std::vector<std::pair<double, std::size_t>> found;
  double sum = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double confidence = mean_confidence(lines[i]);
    sum += confidence;
    const bool worth = lines[i].box && letters_of(lines[i]) >= kMinLetters;
    if (worth && confidence < options.doubtful) found.emplace_back(confidence, i);
  }
  std::ranges::sort(found);
  const auto count = static_cast<double>(lines.size());
  const auto most = static_cast<std::size_t>(options.most_lines * count);
  if (sum >= options.doubtful * count && found.size() > most) found.resize(most);
  std::vector<std::size_t> indices;
  indices.reserve(found.size());
  for (const auto& [confidence, index] : found) indices.push_back(index);
  return indices;
}

}  // namespace

std::vector<Line> with_second_reading(std::vector<Line> lines, const PageImage& image,
                                      Recognizer& recognizer, const Plausibility& plausibility,
                                      const SecondReadingOptions& options) {
  for (const std::size_t index : doubtful_lines(lines, options)) {
    Line second = read_again(lines[index], image, recognizer, options.enlarged);
    Line& first = lines[index];
    if (is_better(second, first, plausibility)) std::swap(first, second);
    first = with_readings_of(std::move(first), second);
  }
  return lines;
}

}  // namespace sohoa::ocr
