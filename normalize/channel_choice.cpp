#include "normalize/channel_choice.h"

#include <algorithm>
#include <string>

#include "document/unicode_form.h"
#include "normalize/syllable.h"

namespace sohoa::normalize {
namespace {

// In running Vietnamese about three syllables in four carry a mark; damaged by a recogniser that
// knows the marks of other languages, fewer than half still look like a syllable with one.
constexpr double kLostMarksShare = 0.50;
constexpr double kCleanValidShare = 0.985;
constexpr int kEnoughWords = 4;

struct Look {
  int words = 0;   // of letters alone, two letters or more, not in capitals throughout
  int marked = 0;  // that carry a mark of Vietnamese or another language
  int marked_syllables = 0;
  int invalid = 0;  // that are no Vietnamese syllable
};

bool is_marked(const std::u32string& word) {
  return std::any_of(word.begin(), word.end(),
                     [](char32_t letter) { return strip_diacritics(letter) != letter; });
}

void look_at(const std::u32string& word, Look& look) {
  if (word.size() < 2) return;
  if (is_upper(word[0]) && is_upper(word[1])) return;
  const bool marked = is_marked(word);
  const bool syllable = is_vietnamese_syllable(to_utf8(word));
  ++look.words;
  look.marked += marked ? 1 : 0;
  look.marked_syllables += marked && syllable ? 1 : 0;
  look.invalid += syllable ? 0 : 1;
}

Look look_of(const std::vector<Line>& lines) {
  Look look;
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      std::u32string run;
      for (const char32_t letter : to_utf32(word.raw) + U' ') {
        if (is_letter(letter)) {
          run.push_back(letter);
        } else {
          look_at(run, look);
          run.clear();
        }
      }
    }
  }
  return look;
}

}  // namespace

Channel choose_channel(const std::vector<Line>& lines) {
  const Look look = look_of(lines);
  if (look.words < kEnoughWords) return Channel::Clean;
  const double words = look.words;
  if (look.marked == 0) return Channel::Unaccented;
  if (look.marked_syllables / words < kLostMarksShare) return Channel::NoVietnamese;
  return 1.0 - look.invalid / words >= kCleanValidShare ? Channel::Clean : Channel::Vietnamese;
}

}  // namespace sohoa::normalize
