#include "normalize/tall_digit.h"

#include <algorithm>
#include <string>

#include "document/unicode_form.h"
#include "document/word_rim.h"

namespace sohoa::normalize {
namespace {

void raise_first_letter(Word& word) {
  const std::u32string raw = to_utf32(word.raw);
  const auto digit = std::ranges::find_if_not(raw, is_rim_sign);
  const bool tall_t =
      digit != raw.end() && *digit == U'7' && digit + 1 != raw.end() && is_lower(*(digit + 1));
  if (!tall_t) return;
  std::u32string text = to_utf32(word.text);
  const auto first = std::ranges::find_if_not(text, is_rim_sign);
  if (first == text.end() || *first != U't') return;
  *first = U'T';
  word.text = to_utf8(text);
}

}  // namespace

void raise_first_letters(std::vector<Line>& lines) {
  for (Line& line : lines) {
    for (Word& word : line.words) {
      if (word.changed()) raise_first_letter(word);
    }
  }
}

}  // namespace sohoa::normalize
