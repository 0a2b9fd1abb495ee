#include "archive/tone_place.h"

#include <unicode/normalizer2.h>

#include <new>
#include <string>
#include <string_view>

namespace sohoa::archive {
namespace {

using Letters = std::u16string;

constexpr std::u16string_view kTones = u"\u0300\u0301\u0303\u0309\u0323";
constexpr std::u16string_view kVowels = u"aăâeêioôơuưy";
constexpr std::u16string_view kMarkedVowels = u"ăâêôơư";  // they carry the tone wherever they stand
constexpr std::size_t kNowhere = std::u16string_view::npos;

bool is_in(std::u16string_view set, char16_t letter) {
  return set.find(letter) != kNowhere;
}

icu::UnicodeString normalized(const icu::UnicodeString& text, bool composed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = composed ? icu::Normalizer2::getNFCInstance(status)
                                          : icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  icu::UnicodeString result = form->normalize(text, status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  return result;
}

Letters letters_of(const icu::UnicodeString& text) {
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

icu::UnicodeString text_of(const Letters& letters) {
  return {letters.data(), static_cast<std::int32_t>(letters.size())};
}

// A syllable taken apart: its letters (composed, with breve, circumflex and horn) and its one tone.
struct Syllable {
  Letters letters;
  char16_t tone = 0;  // 0: none, or more than one
};

Syllable take_apart(const icu::UnicodeString& word) {
  Syllable syllable;
  Letters plain;
  int tones = 0;
  for (const char16_t letter : letters_of(normalized(word, false))) {
    if (is_in(kTones, letter)) {
      syllable.tone = letter;
      ++tones;
    } else {
      plain += letter;
    }
  }
  if (tones != 1) syllable.tone = 0;
  syllable.letters = letters_of(normalized(text_of(plain), true));
  return syllable;
}

// The vowels from `begin` to `end`; `begin` is past the u of "qu" and the i of "gi" before a vowel.
struct VowelRun {
  std::size_t begin = 0;
  std::size_t end = 0;
};

VowelRun vowel_run(const Letters& letters) {
  VowelRun run;
  while (run.begin < letters.size() && !is_in(kVowels, letters[run.begin])) ++run.begin;
  run.end = run.begin;
  while (run.end < letters.size() && is_in(kVowels, letters[run.end])) ++run.end;
  const std::u16string_view start = std::u16string_view(letters).substr(0, run.begin + 1);
  const bool glide = start == u"qu" || start == u"gi";
  if (glide && run.end - run.begin > 1) ++run.begin;
  return run;
}

bool has_vowel_after(const Letters& letters, std::size_t position) {
  return std::u16string_view(letters).find_first_of(kVowels, position) != kNowhere;
}

std::size_t tone_position(const Letters& letters, VowelRun run) {
  for (std::size_t i = run.end; i-- > run.begin;) {
    if (is_in(kMarkedVowels, letters[i])) return i;  // the second of "ươ", the only one of "iê"
  }
  const std::size_t length = run.end - run.begin;
  const bool closed = run.end < letters.size();
  if (length == 1) return run.begin;
  return length == 2 && !closed ? run.begin : run.begin + 1;
}

}  // namespace

icu::UnicodeString with_tone_in_place(const icu::UnicodeString& word) {
  const Syllable syllable = take_apart(word);
  if (syllable.tone == 0) return word;
  const VowelRun run = vowel_run(syllable.letters);
  const bool one_syllable = run.begin < run.end && run.end - run.begin <= 3 &&
                            !has_vowel_after(syllable.letters, run.end);
  if (!one_syllable) return word;
  Letters letters = syllable.letters;
  letters.insert(tone_position(letters, run) + 1, 1, syllable.tone);
  return normalized(text_of(letters), true);
}

}  // namespace sohoa::archive
