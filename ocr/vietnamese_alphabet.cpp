#include "ocr/vietnamese_alphabet.h"

#include <array>
#include "document/unicode_form.h"

namespace sohoa::ocr {

std::vector<std::string> vietnamese_letters() {
  constexpr std::array kSmallVowels{"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"};
  constexpr std::array kCapitalVowels{"A", "Ă", "Â", "E", "Ê", "I", "O", "Ô", "Ơ", "U", "Ư", "Y"};
  constexpr std::array kTones{"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};
  std::vector<std::string> letters;
  const auto add = [&](const auto& vowels, const char* d_with_stroke) {
    for (const char* vowel : vowels) {
      for (const char* tone : kTones) letters.push_back(to_nfc(std::string(vowel) + tone));
    }
    letters.emplace_back(d_with_stroke);
  };
  add(kSmallVowels, "đ");
  add(kCapitalVowels, "Đ");
  return letters;
}

}  // namespace sohoa::ocr
