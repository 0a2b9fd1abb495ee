#include "ocr/mark_remains.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/print_metrics.h"

namespace sohoa::ocr {
namespace {

std::size_t letters_in(const Word& word) {
  const std::u32string letters = to_utf32(word.raw);
  return static_cast<std::size_t>(std::ranges::count_if(
      letters, [](char32_t letter) { return is_letter(letter) || is_digit(letter); }));
}

enum class Fit { Print, Odd, Impossible };

// How far the box of the word is from that of the same letters in print.
Fit fit_of(const Word& word, double text_height_px) {
  constexpr std::size_t kLong = 4;   // longer words mean their letters
  constexpr std::size_t kShort = 2;  // so do words that are not far off
  constexpr double kHighest = 2.5;   // capitals with marks in a title: 2.4
  constexpr double kLowest = 0.5;
  const std::size_t letters = letters_in(word);
  if (!word.box || letters > kLong) return Fit::Print;
  const double em_px = text_height_px / kTextHeightEm;
  const double stretch = word.box->width_px() / (width_em(to_utf32(word.raw)) * em_px);
  const double height = word.box->height_px() / text_height_px;
  if (stretch > 1.8 || stretch < 0.5) return Fit::Impossible;
  const bool number = std::ranges::all_of(word.raw, [](char c) { return c >= '0' && c <= '9'; });
  if (letters > kShort && !number) return Fit::Print;
  const bool odd = stretch > 1.5 || stretch < 0.6 || height > kHighest || height < kLowest;
  return odd ? Fit::Odd : Fit::Print;
}

bool lies_in_seal(const Box& box, const std::vector<Mark>& marks) {
  return std::ranges::any_of(marks, [&](const Mark& mark) {
    return mark.kind == MarkKind::Seal && intersect(box, mark.box) == box;
  });
}

// Print does not lie within the box of a stamp; the words of a level one were taken out before.
bool lies_in_stamp(const Box& box, const std::vector<Mark>& marks) {
  return std::ranges::any_of(marks, [&](const Mark& mark) {
    const bool stamp = mark.kind == MarkKind::Urgency || mark.kind == MarkKind::Secrecy;
    return stamp && intersect(box, mark.box) == box;
  });
}

bool touches_mark(const Box& box, const std::vector<Mark>& marks) {
  return std::ranges::any_of(marks, [&](const Mark& mark) {
    const bool drawn = mark.kind == MarkKind::Seal || mark.kind == MarkKind::Signature;
    return drawn && !intersect(box, mark.box).empty();
  });
}

// What is left of the ring, star and words of a seal; offices and names are longer and reach out of it.
bool is_remains(const Line& line, const std::vector<Mark>& marks, const PageTransform& transform,
                double text_height_px) {
  constexpr std::size_t kFewLetters = 3;
  constexpr std::size_t kMostLetters = 8;
  constexpr double kDoubtful = 0.5;
  std::size_t letters = 0;
  double confidence = 0;
  for (const Word& word : line.words) {
    letters += letters_in(word);
    confidence += word.confidence.value();
  }
  const bool doubtful =
      letters <= kMostLetters && confidence < kDoubtful * static_cast<double>(line.words.size());
  const bool slight = line.box && (letters < kFewLetters || doubtful);
  if (slight && lies_in_seal(transform.to_original(*line.box), marks)) return true;
  return letters > 0 && letters <= kMostLetters &&
         std::ranges::none_of(line.words, [&](const Word& word) {
           return letters_in(word) > 0 && fit_of(word, text_height_px) == Fit::Print;
         });
}

std::vector<Line> without_words_in_stamps(const std::vector<Line>& lines,
                                          const std::vector<Mark>& marks,
                                          const PageTransform& transform) {
  std::vector<Line> result;
  for (const Line& line : lines) {
    std::vector<Word> words;
    std::ranges::copy_if(line.words, std::back_inserter(words), [&](const Word& word) {
      return !word.box || !lies_in_stamp(transform.to_original(*word.box), marks);
    });
    if (words.size() == line.words.size()) {
      result.push_back(line);
    } else if (!words.empty()) {
      result.push_back(line_of(std::move(words), line.block));
      result.back().cell = line.cell;
    }
  }
  return result;
}

}  // namespace

std::vector<Line> without_mark_remains(const std::vector<Line>& lines,
                                       const std::vector<Mark>& marks,
                                       const PageTransform& transform, double text_height_px) {
  std::vector<Line> result;
  const auto touching = [&](const Word& word) {
    return word.box && touches_mark(transform.to_original(*word.box), marks);
  };
  for (const Line& line : without_words_in_stamps(lines, marks, transform)) {
    if (std::ranges::none_of(line.words, touching)) {
      result.push_back(line);
      continue;
    }
    if (is_remains(line, marks, transform, text_height_px)) continue;
    std::vector<Word> words;
    std::ranges::copy_if(line.words, std::back_inserter(words), [&](const Word& word) {
      return letters_in(word) == 0 || !touching(word) ||
             fit_of(word, text_height_px) != Fit::Impossible;
    });
    if (words.empty()) continue;
    result.push_back(line_of(std::move(words), line.block));
    result.back().cell = line.cell;
  }
  return result;
}

}  // namespace sohoa::ocr
