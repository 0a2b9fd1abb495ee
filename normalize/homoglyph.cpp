#include "normalize/homoglyph.h"

#include <algorithm>

#include "document/unicode_form.h"
#include "normalize/syllable.h"

namespace sohoa::normalize {
namespace {

// One below the other: what it is, what it looks like. Greek and Cyrillic, large and small.
constexpr std::u32string_view kForeign = U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονАВЕЅІЈКМНОРСТХУаеорсухѕіјһԁԛԝ";
constexpr std::u32string_view kOurs = U"ABEZHIKMNOPTYXovABESIJKMHOPCTXYaeopcyxsijhdqw";
static_assert(kForeign.size() == kOurs.size());

bool is_greek_or_cyrillic(char32_t letter) {
  return letter >= 0x0370 && letter <= 0x052F;
}

char32_t folded(char32_t letter) {
  const std::size_t at = kForeign.find(letter);
  return at == std::u32string_view::npos ? fold_lookalike(letter) : kOurs[at];
}

}  // namespace

std::string fold_homoglyphs(std::string_view word) {
  const std::u32string letters = to_utf32(word);
  std::u32string result = letters;
  bool latin = false;
  for (char32_t& letter : result) {
    const char32_t before = letter;
    letter = folded(before);
    if (letter != before) continue;
    if (is_greek_or_cyrillic(before)) return std::string(word);
    latin = latin || is_letter(before);
  }
  if (result == letters) return std::string(word);
  std::string text = to_nfc(to_utf8(result));
  return latin || is_vietnamese_syllable(text) ? text : std::string(word);
}

}  // namespace sohoa::normalize
