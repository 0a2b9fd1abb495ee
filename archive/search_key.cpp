#include "archive/search_key.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <new>
#include <optional>

#include "document/tone_mark.h"
#include "document/unicode_form.h"

namespace sohoa::archive {
namespace {

enum class Class { Other, Letter, Digit, Mark };

Class class_of(UChar32 letter) {
  if (letter < 0) return Class::Other;
  if (u_isdigit(letter)) return Class::Digit;
  if (u_isalpha(letter)) return Class::Letter;
  const int type = u_charType(letter);
  return type == U_NON_SPACING_MARK ? Class::Mark : Class::Other;
}

// Compatibility forms undone ("ﬁ" -> "fi"), case folded, composed.
std::string case_folded(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  fold->normalizeUTF8(0, {word.data(), static_cast<std::int32_t>(word.size())}, sink, nullptr,
                      status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  return folded;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(
      text, [](char letter) { return (static_cast<unsigned char>(letter) & 0x80U) == 0; });
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

void fill_keys(std::string_view word, KeyWord& into) {
  const std::string letters = fold_lookalikes(case_folded(word));
  into.accented = mend_tone_position(letters, ToneSchool::Old);
  into.folded = strip_diacritics(letters);
}

KeyWord key_word(std::string_view text, std::size_t begin, std::size_t end) {
  KeyWord word{.accented = {}, .folded = {}, .begin = begin, .end = end};
  std::string_view piece = text.substr(begin, end - begin);
  if (piece.size() == 2 && piece[0] == '0' && piece[1] >= '0' && piece[1] <= '9') {
    piece.remove_prefix(1);
  }
  if (is_ascii(piece)) {
    word.accented = word.folded = ascii_lower(piece);
  } else {
    fill_keys(piece, word);
  }
  return word;
}

}  // namespace

std::vector<KeyWord> key_words(std::string_view text) {
  std::vector<KeyWord> words;
  std::optional<std::size_t> begin;
  Class running = Class::Other;
  const auto close = [&](std::size_t end) {
    if (!begin) return;
    KeyWord word = key_word(text, *begin, end);
    if (!word.folded.empty()) words.push_back(std::move(word));
    begin.reset();
  };
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t next = 0; next < size;) {
    const auto here = static_cast<std::size_t>(next);
    UChar32 letter = 0;
    U8_NEXT(bytes, next, size, letter);
    const Class kind = class_of(letter);
    if (kind == Class::Mark && begin) continue;  // belongs to the letter before
    if (kind != running) close(here);
    if (!begin && (kind == Class::Letter || kind == Class::Digit)) begin = here;
    running = kind;
  }
  close(text.size());
  return words;
}

std::string joined_keys(const std::vector<KeyWord>& words, Key kind) {
  std::string joined;
  for (const KeyWord& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += key(word, kind);
  }
  return joined;
}

}  // namespace sohoa::archive
