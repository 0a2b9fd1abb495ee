#include "document/word_rim.h"

#include "document/unicode_form.h"

namespace sohoa {

bool is_rim_sign(char32_t letter) {
  return !is_letter(letter) && !is_digit(letter);
}

std::u32string_view within_rim(std::u32string_view word) {
  while (!word.empty() && is_rim_sign(word.back())) word.remove_suffix(1);
  while (!word.empty() && is_rim_sign(word.front())) word.remove_prefix(1);
  return word;
}

}  // namespace sohoa
