#include "pipeline/evaluate/words.h"

#include <unicode/uchar.h>

#include "document/tone_mark.h"
#include "document/unicode_form.h"

namespace sohoa::evaluate {
namespace {

bool is_blank(char32_t letter) {
  return u_isUWhiteSpace(static_cast<UChar32>(letter)) != 0;
}

bool is_word_letter(char32_t letter) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(letter));
  return (mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool is_superscript_digit(char32_t letter) {
  return letter == U'¹' || letter == U'²' || letter == U'³' || letter == U'⁰' ||
         (letter >= U'⁴' && letter <= U'⁹');
}

// The longest runs of letters that `belongs` takes.
template <typename Belongs>
std::vector<std::string> runs(std::string_view text, Belongs belongs) {
  std::vector<std::string> found;
  bool open = false;
  for (const char32_t letter : to_utf32(to_nfc(text))) {
    if (!belongs(letter)) {
      open = false;
      continue;
    }
    if (!open) found.emplace_back();
    open = true;
    append_utf8(found.back(), letter);
  }
  return found;
}

}  // namespace

std::vector<std::string> tokens(std::string_view text) {
  return runs(text, [](char32_t letter) { return !is_blank(letter); });
}

std::vector<std::string> words(std::string_view text) {
  return runs(text, is_word_letter);
}

std::string fold_school(std::string_view word) {
  std::string letters;
  std::string tones;
  for (const char32_t letter : to_utf32(word)) {
    const TonedLetter toned = split_tone(letter);
    append_utf8(letters, toned.letter);
    if (toned.tone != Tone::Level) {
      tones += static_cast<char>('0' + static_cast<int>(toned.tone));
    }
  }
  return tones.empty() ? letters : letters + "~" + tones;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> folded = words(text);
  for (std::string& word : folded) word = fold_school(word);
  return folded;
}

std::string without_footnote_marks(std::string_view text) {
  std::u32string kept = to_utf32(to_nfc(text));
  std::erase_if(kept, is_superscript_digit);
  return to_utf8(kept);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += ' ';
    text += part;
  }
  return text;
}

}  // namespace sohoa::evaluate
