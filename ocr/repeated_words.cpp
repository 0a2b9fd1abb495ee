#include "ocr/repeated_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

double area(const Box& box) {
  return box.empty() ? 0.0 : static_cast<double>(box.width_px()) * box.height_px();
}

/// The share of the smaller box that the other one covers.
double covered(const Word& a, const Word& b) {
  if (!a.box || !b.box) return 0.0;
  const double smaller = std::min(area(*a.box), area(*b.box));
  return smaller > 0 ? area(intersect(*a.box, *b.box)) / smaller : 0.0;
}

std::string plain_letters(const Word& word) {
  return strip_diacritics(to_lower(word.raw));
}

bool is_same_print(const Word& a, const Word& b) {
  constexpr double kSamePlace = 0.75;  // print that is stamped over print lies askew of it
  if (covered(a, b) < kSamePlace) return false;
  const std::string letters = plain_letters(a);
  return letters.size() > 1 && letters == plain_letters(b);
}

bool lies_over(const Word& word, const Line& line) {
  constexpr double kSameInk = 0.5;
  return std::ranges::any_of(line.words,
                             [&](const Word& other) { return covered(word, other) > kSameInk; });
}

/// Lines apart have no word in one place, and one without a box has none.
bool meet(const Line& a, const Line& b) {
  return a.box && b.box && !intersect(*a.box, *b.box).empty();
}

/// How much more surely `a` reads the words that both have; nothing where they have none.
std::optional<double> surer_by(const Line& a, const Line& b) {
  std::optional<double> more;
  for (const Word& word : a.words) {
    for (const Word& other : b.words) {
      if (!is_same_print(word, other)) continue;
      more = more.value_or(0.0) + word.confidence.value() - other.confidence.value();
    }
  }
  return more;
}

bool is_beside(const Word& word, const Line& line) {
  return word.box && line.box &&
         (word.box->left >= line.box->right || word.box->right <= line.box->left);
}

/// How many words from `at` on, in this direction, stand close together and go on where `line` ends.
std::size_t rest_beside(const std::vector<Word>& words, std::size_t at, int step,
                        const Line& line) {
  std::size_t count = 0;
  const int widest_blank = words[at].box->height_px();
  for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at) + step; i >= 0 && i < std::ssize(words);
       i += step) {
    const Word& word = words[static_cast<std::size_t>(i)];
    const Word& before = words[static_cast<std::size_t>(i - step)];
    if (!is_beside(word, line)) break;
    const int blank =
        step > 0 ? word.box->left - before.box->right : before.box->left - word.box->right;
    if (blank > widest_blank) break;
    ++count;
  }
  return count;
}

/// At the height of the line; a word whose row was lost in reading is to be read again.
void add(Line& line, std::vector<Word> words) {
  constexpr Confidence kDoubtful(0.5);
  if (words.empty()) return;
  for (Word& word : words) {
    word.box->top = line.box->top;
    word.box->bottom = line.box->bottom;
    word.confidence = std::min(word.confidence, kDoubtful);
    line.words.push_back(std::move(word));
  }
  std::ranges::sort(line.words, {}, [](const Word& word) { return word.box->left; });
  line = line_of(std::move(line.words), line.block);
}

/// Takes the words out of `line` that `surer` has too; what stood close beside them goes on in `surer`.
void give_back(Line& line, Line& surer) {
  const std::vector<Word>& words = line.words;
  std::vector<bool> gone(words.size(), false);
  std::vector<Word> rest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!lies_over(words[i], surer)) continue;
    const std::size_t begin = i - rest_beside(words, i, -1, surer);
    const std::size_t end = i + 1 + rest_beside(words, i, +1, surer);
    for (std::size_t k = begin; k < end; ++k) {
      if (k != i && !gone[k]) rest.push_back(words[k]);
      gone[k] = true;
    }
  }
  std::vector<Word> stay;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!gone[i]) stay.push_back(words[i]);
  }
  line = line_of(std::move(stay), line.block);
  add(surer, std::move(rest));
}

/// "v và": the letters of one word begin with those of its neighbour, out of the same ink.
bool begins_again(const Word& word, const Word& beside) {
  constexpr double kSameInk = 0.75;
  if (covered(word, beside) < kSameInk) return false;
  const std::string letters = plain_letters(word);
  const std::string others = plain_letters(beside);
  return letters.size() < others.size() && others.starts_with(letters);
}

void drop_beginnings(Line& line) {
  std::vector<Word>& words = line.words;
  for (std::size_t i = 1; i < words.size();) {
    if (begins_again(words[i - 1], words[i])) {
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    } else if (begins_again(words[i], words[i - 1])) {
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

}  // namespace

std::vector<Line> without_repeated_words(std::vector<Line> lines) {
  for (Line& line : lines) drop_beginnings(line);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t k = i + 1; k < lines.size(); ++k) {
      if (!meet(lines[i], lines[k])) continue;
      const std::optional<double> more = surer_by(lines[i], lines[k]);
      if (!more) continue;
      give_back(lines[*more < 0 ? i : k], lines[*more < 0 ? k : i]);
    }
  }
  std::erase_if(lines, [](const Line& line) { return line.words.empty(); });
  return lines;
}

}  // namespace sohoa::ocr
