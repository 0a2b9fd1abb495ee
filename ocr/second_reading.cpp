#include "ocr/second_reading.h"

#include <algorithm>
#include <cstddef>
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
  std::vector<Word> words = read_words_at(image, *line.box, recognizer, enlarged);
  std::erase_if(words, [&](const Word& word) { return !stands_on(*line.box, word); });
  Line again = line_of(std::move(words), line.block);
  again.cell = line.cell;
  return again;
}

bool is_better(const Line& second, const Line& first, const Plausibility& plausibility) {
  constexpr double kClearly = 0.03;
  constexpr double kMostChange =
      0.25;  // of the letters: more means that a part was lost or invented
  constexpr std::size_t kFewWords = 3;  // a few words that are parted otherwise tell little
  if (first.words.size() <= kFewWords && second.words.size() != first.words.size()) return false;
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

Line with_better_reading(Line first, Line second, const Plausibility& plausibility) {
  if (is_better(second, first, plausibility)) std::swap(first, second);
  return with_readings_of(std::move(first), second);
}

bool is_doubtful(const Word& word, const SecondReadingOptions& options) {
  constexpr std::size_t kMinLetters = 2;  // a sign alone is often unsure and seldom matters
  return word.box && word.confidence.value() < options.doubtful_word &&
         to_utf32(word.raw).size() >= kMinLetters;
}

// Doubtful words of a line that is sure otherwise are read again with their neighbours.
Line with_doubtful_words_read_again(const Line& line, const PageImage& image,
                                    Recognizer& recognizer, const Plausibility& plausibility,
                                    const SecondReadingOptions& options) {
  std::vector<Word> words;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i < taken || !is_doubtful(line.words[i], options)) continue;
    const std::size_t begin = std::max(taken, i - std::min<std::size_t>(i, 1));
    std::size_t end = i + 1;
    while (end < line.words.size() && is_doubtful(line.words[end], options)) ++end;
    end = std::min(end + 1, line.words.size());
    const auto at = [&line](std::size_t index) {
      return line.words.begin() + static_cast<std::ptrdiff_t>(index);
    };
    words.insert(words.end(), at(taken), at(begin));
    Line part = line_of({at(begin), at(end)}, line.block);
    Line again = read_again(part, image, recognizer, options.enlarged);
    if (again.words.size() == part.words.size()) {
      part = with_better_reading(std::move(part), std::move(again), plausibility);
    }
    part.words.front().spaces_before = at(begin)->spaces_before;
    words.insert(words.end(), part.words.begin(), part.words.end());
    taken = end;
  }
  if (taken == 0) return line;
  words.insert(words.end(), line.words.begin() + static_cast<std::ptrdiff_t>(taken),
               line.words.end());
  Line result = line_of(std::move(words), line.block);
  result.cell = line.cell;
  return result;
}

}  // namespace

std::vector<Line> with_second_reading(std::vector<Line> lines, const PageImage& image,
                                      Recognizer& recognizer, const Plausibility& plausibility,
                                      const SecondReadingOptions& options) {
  const std::vector<std::size_t> doubtful = doubtful_lines(lines, options);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (std::ranges::find(doubtful, i) != doubtful.end()) {
      Line again = read_again(line, image, recognizer, options.enlarged);
      line = with_better_reading(std::move(line), std::move(again), plausibility);
    } else if (mean_confidence(line) >= options.doubtful) {
      line = with_doubtful_words_read_again(line, image, recognizer, plausibility, options);
    }
  }
  return lines;
}

}  // namespace sohoa::ocr
