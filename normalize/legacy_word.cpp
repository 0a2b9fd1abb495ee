#include "normalize/legacy_word.h"

#include <algorithm>
#include <span>
#include <string>

#include "document/unicode_form.h"
#include "normalize/syllable.h"

namespace sohoa::normalize {
namespace {

using Letters = std::span<LegacyLetter>;

bool may_be_sign(const LegacyLetter& letter) {
  return letter.punctuation != 0;
}

bool is_ascii(const LegacyLetter& letter) {
  return letter.letter < 0x80;
}

bool is_syllable(Letters word) {
  std::string text;
  for (const LegacyLetter& letter : word) append_utf8(text, letter.letter);
  return is_vietnamese_syllable(text);
}

void take_signs(Letters letters) {
  for (LegacyLetter& letter : letters) letter.letter = letter.punctuation;
}

// "Ở" is the only one of these letters that official text begins a sentence with.
bool is_word_alone(Letters word) {
  return word.size() == 1 && word[0].letter == U'Ở';
}

void settle_word(Letters word) {
  if (is_word_alone(word)) return;
  const auto first = std::ranges::find_if_not(word, may_be_sign);
  if (first == word.end()) return take_signs(word);
  auto last = word.end();
  while (may_be_sign(*(last - 1))) --last;
  if ((first == word.begin() && last == word.end()) || is_syllable(word)) return;
  const Letters core(first, last);
  if (!is_syllable(core) && !std::ranges::all_of(core, is_ascii)) return;
  take_signs({word.begin(), first});
  take_signs({last, word.end()});
}

struct CapitalLook {
  int capitals = 0;  // of ASCII
  bool small = false;
  bool beyond_ascii = false;
};

CapitalLook look_at(Letters letters) {
  CapitalLook look;
  for (const LegacyLetter& letter : letters) {
    if (!is_ascii(letter)) {
      look.beyond_ascii = look.beyond_ascii || is_letter(letter.letter);
    } else if (is_upper(letter.letter)) {
      ++look.capitals;
    } else if (is_lower(letter.letter)) {
      look.small = true;
    }
  }
  return look;
}

void raise(Letters letters) {
  for (LegacyLetter& letter : letters) {
    if (!is_ascii(letter)) letter.letter = to_upper(letter.letter);
  }
}

// Calls `function` for each longest run of letters for which `belongs` holds.
template <typename Belongs, typename Function>
void for_each_run(Letters letters, Belongs belongs, Function function) {
  for (auto begin = letters.begin(); begin != letters.end();) {
    const auto end = std::find_if_not(begin, letters.end(), belongs);
    if (begin == end) {
      ++begin;
      continue;
    }
    function(Letters(begin, end));
    begin = end;
  }
}

bool is_word_letter(const LegacyLetter& letter) {
  return is_letter(letter.letter);
}

bool is_typed_in_capitals(const CapitalLook& look) {
  return look.capitals >= 2 && !look.small && look.beyond_ascii;
}

}  // namespace

void settle_punctuation(std::vector<LegacyLetter>& letters) {
  for_each_run(letters, is_word_letter, settle_word);
}

void raise_capitals(std::vector<LegacyLetter>& letters) {
  constexpr int kHeadingWords = 3;
  const auto in_line = [](const LegacyLetter& letter) { return letter.letter != U'\n'; };
  for_each_run(letters, in_line, [](Letters line) {
    int capital_words = 0;
    for_each_run(line, is_word_letter, [&](Letters word) {
      if (!is_typed_in_capitals(look_at(word))) return;
      raise(word);
      ++capital_words;
    });
    if (capital_words == 0 || look_at(line).small) return;
    for_each_run(line, is_word_letter, [&](Letters word) {
      if (capital_words >= kHeadingWords || is_upper(word[0].letter)) raise(word);
    });
  });
}

}  // namespace sohoa::normalize
