#include "normalize/sign_tidying.h"

#include <algorithm>
#include <array>

#include "document/tone_mark.h"
#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

constexpr char32_t kSoftHyphen = 0x00AD;

bool has_no_shape(char32_t letter) {
  return letter < 0x20 || (letter >= 0x7F && letter <= 0x9F) || letter == kSoftHyphen ||
         letter == 0x034F || letter == 0x061C || letter == 0x180E ||
         (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2060 && letter <= 0x206F) || (letter >= 0xFE00 && letter <= 0xFE0F) ||
         letter == 0xFEFF;
}

struct SymbolSign {
  char32_t private_use;
  char32_t shown;
};
// What Symbol and Wingdings show for the bullets, ticks and arrows that Word offers first.
constexpr std::array<SymbolSign, 12> kSymbolSigns = {{{0xF02D, U'-'},
                                                      {0xF06C, U'●'},
                                                      {0xF06E, U'■'},
                                                      {0xF076, U'❖'},
                                                      {0xF0A7, U'▪'},
                                                      {0xF0A8, U'□'},
                                                      {0xF0B7, U'•'},
                                                      {0xF0D8, U'➢'},
                                                      {0xF0E0, U'→'},
                                                      {0xF0E8, U'➔'},
                                                      {0xF0FC, U'✓'},
                                                      {0xF0FE, U'☑'}}};

// The strokes of a fraction and of division are printed like any other.
bool is_slash(char32_t letter) {
  return letter == 0x2044 || letter == 0x2215;
}

char32_t shown(char32_t letter) {
  if (is_slash(letter)) return U'/';
  const auto found = std::ranges::find(kSymbolSigns, letter, &SymbolSign::private_use);
  return found == kSymbolSigns.end() ? letter : found->shown;
}

// The vowel with circumflex, breve or horn; the tone stays. The vowel itself when it takes none.
char32_t with_vowel_mark(char32_t vowel, char32_t mark) {
  const TonedLetter parts = split_tone(vowel);
  std::string pair = to_utf8({&parts.letter, 1});
  append_utf8(pair, mark);
  const std::u32string composed = to_utf32(to_nfc(pair));
  return composed.size() == 1 ? with_tone(composed[0], parts.tone) : vowel;
}

bool is_vowel_mark(char32_t letter) {
  return letter == 0x0302 || letter == 0x0306 || letter == 0x031B;
}

}  // namespace

std::string tidy_signs(std::string_view word, bool ends_line) {
  const std::u32string letters = to_utf32(word);
  std::u32string tidy;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t letter = shown(letters[i]);
    if (letter == kSoftHyphen && ends_line && i + 1 == letters.size() && i > 0) {
      tidy.push_back(U'-');
    } else if (is_vowel_mark(letter) && !tidy.empty() &&
               with_vowel_mark(tidy.back(), letter) != tidy.back()) {
      tidy.back() = with_vowel_mark(tidy.back(), letter);
    } else if (!has_no_shape(letter)) {
      tidy.push_back(letter);
    }
  }
  return to_nfc(to_utf8(tidy));
}

}  // namespace sohoa::normalize
