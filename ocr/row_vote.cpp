#include "ocr/row_vote.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

#include "document/unicode_form.h"
#include "document/word_rim.h"
#include "ocr/credit.h"
#include "ocr/line_building.h"
#include "ocr/shared_ink.h"

namespace sohoa::ocr {
namespace {

// Digits too: "PHƯỜNG 7".
std::size_t letters_in(const Word& word) {
  return static_cast<std::size_t>(
      std::ranges::count_if(to_utf32(word.raw), std::not_fn(is_rim_sign)));
}

// The signs of which a stain at the rim of a row is full are none of a word's; a comma is seldom one.
Word without_rim(Word word) {
  const std::u32string raw = to_utf32(word.raw);
  const bool comma = raw.ends_with(U',');
  word.raw = to_utf8(within_rim(raw)) + (comma ? "," : "");
  word.text = word.raw;
  return word;
}

Line without_signs(Line line) {
  std::erase_if(line.words, [](const Word& word) { return letters_in(word) == 0; });
  return line.words.empty() ? Line{} : line_of(std::move(line.words), line.block);
}

Line bare_words(Line line) {
  line = without_signs(std::move(line));
  for (Word& word : line.words) word = without_rim(std::move(word));
  return line;
}

// Looks that read nothing at all tell nothing.
bool is_seen(const Word& word, const std::array<Line, 2>& looks) {
  return std::ranges::all_of(looks, &std::vector<Word>::empty, &Line::words) ||
         std::ranges::any_of(looks, [&](const Line& look) {
           return !find_shared_ink({{word}, word.box}, look).empty();
         });
}

// Its ink was read as a better word as well: two lines had a part of the row each.
bool is_twice(const Word& word, const Line& line) {
  constexpr double kSameInk = 0.5;  // of what both cover
  return std::ranges::any_of(line.words, [&](const Word& other) {
    if (!word.box || !other.box) return false;
    return shared_width(*word.box, *other.box) > kSameInk &&
           credit({{{other}, {}}}) > credit({{{word}, {}}});
  });
}

// Signs alone and doubtful words that no look sees at their place, and what was read twice.
Line without_dirt(const Line& line, const std::array<Line, 2>& looks) {
  constexpr double kDoubtful = 0.5;
  std::vector<Word> words;
  for (const Word& word : line.words) {
    const bool sure = letters_in(word) > 0 && word.confidence.value() >= kDoubtful;
    if ((sure || is_seen(word, looks)) && !is_twice(word, line)) words.push_back(word);
  }
  return words.empty() ? line : line_of(std::move(words), line.block);
}

// A word that the page reads without signs around it has none.
Line with_rims_of(Line look, const Line& line) {
  for (const SharedInk& pair : find_shared_ink(line, look)) {
    const std::u32string raw = to_utf32(line.words[pair.first].raw);
    if (within_rim(raw) != raw) continue;
    Word& read = look.words[pair.second];
    read = without_rim(std::move(read));
  }
  return look;
}

bool is_parted_alike(const Line& one, const Line& other) {
  return std::ranges::equal(one.words, other.words, {}, letters_in, letters_in);
}

bool is_in_same_places(const Line& one, const Line& other) {
  return one.words.size() == other.words.size() &&
         find_shared_ink(one, other).size() == one.words.size();
}

bool is_sure(const Word& word) {
  constexpr double kSure = 0.85;
  return word.confidence.value() >= kSure;
}

// What the page's reading has twice may be missing, but not more.
bool has_most_of(const Line& line, const Line& first) {
  constexpr double kMost = 0.65;
  return static_cast<double>(letters_of(line)) >= kMost * static_cast<double>(letters_of(first));
}

// A look, of which the other parts the row in the same way.
bool is_better_parted(const Line& surer, const Line& other, const Line& first) {
  if (surer.words.empty() || !is_parted_alike(surer, other)) return false;
  if (is_in_same_places(surer, first)) return false;
  if (credit({surer}) >= credit({first})) return true;
  constexpr double kAsMuch = 0.8;
  return are_read_alike(surer, other) && has_most_of(surer, first) &&
         (std::ranges::all_of(surer.words, is_sure) ||
          credit({surer}) >= kAsMuch * credit({first}));
}

bool is_covered(const Word& word, const Line& look) {
  int covered = 0;
  for (const Word& other : look.words) {
    if (!word.box || !other.box) return true;
    covered += std::max(
        0, std::min(word.box->right, other.box->right) - std::max(word.box->left, other.box->left));
  }
  return 2 * covered > word.box->width_px();
}

// The place of a short word differs from reading to reading: "Y" of "Y TẾ".
bool has_as_often(const Line& look, const Line& first, const Word& word) {
  const auto times = [&](const Line& line) {
    return std::ranges::count(line.words, word.raw, &Word::raw);
  };
  return times(look) >= times(first);
}

// A look may lose a word of which the page is sure.
Line with_sure_words_of(Line look, const Line& first) {
  std::vector<Word> words = look.words;
  for (const Word& word : first.words) {
    const bool lost = !is_covered(word, look) && !has_as_often(look, first, word);
    if (letters_in(word) > 0 && is_sure(word) && lost) words.push_back(word);
  }
  for (Word& word : words) word.spaces_before = 1;
  std::ranges::stable_sort(words, {},
                           [](const Word& word) { return word.box ? word.box->left : 0; });
  return line_of(std::move(words), first.block);
}

// What both looks read, unless the page's reading is clearly surer of something else.
Word what_two_read(const Word& word, const Word& one, const Word& other) {
  constexpr double kClearly = 0.1;
  constexpr double kOutvotedNats = 2.0;
  const double both = (one.confidence.value() + other.confidence.value()) / 2;
  if (one.raw != other.raw || one.raw == word.raw) return word;
  if (both + kClearly <= word.confidence.value()) return word;
  Word read = word;
  read.raw = read.text = one.raw;
  read.confidence = std::max(one.confidence, other.confidence);
  read.readings = {{word.raw, kOutvotedNats}};
  return read;
}

const Word* partner_of(std::size_t at, const std::vector<SharedInk>& pairs, const Line& look) {
  const auto found = std::ranges::find(pairs, at, &SharedInk::first);
  return found == pairs.end() ? nullptr : &look.words[found->second];
}

Line with_what_two_read(Line line, const Line& one, const Line& other) {
  const auto in_one = find_shared_ink(line, one);
  const auto in_other = find_shared_ink(line, other);
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Word* first = partner_of(i, in_one, one);
    const Word* second = partner_of(i, in_other, other);
    if (first && second) line.words[i] = what_two_read(line.words[i], *first, *second);
  }
  return line;
}

}  // namespace

bool are_read_alike(const Line& one, const Line& other) {
  return std::ranges::equal(one.words, other.words, {}, &Word::raw, &Word::raw);
}

Line vote(RowReadings row) {
  Line line = without_dirt(row.first, row.looks);
  for (Line& look : row.looks) look = without_signs(look);
  const Line one = bare_words(row.looks[0]);
  const Line other = bare_words(row.looks[1]);
  const bool turned = credit({other}) > credit({one});
  if (is_better_parted(turned ? other : one, turned ? one : other, bare_words(line))) {
    line = with_sure_words_of(turned ? other : one, line);
  }
  for (Line& look : row.looks) look = with_rims_of(std::move(look), line);
  line = with_what_two_read(std::move(line), row.looks[0], row.looks[1]);
  for (const Line& look : row.looks) line = with_readings_of(std::move(line), look);
  return line;
}

}  // namespace sohoa::ocr
