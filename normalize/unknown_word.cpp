#include "normalize/unknown_word.h"

#include <algorithm>

#include "document/unicode_form.h"

namespace sohoa::normalize {

float UnknownWordNats::of(std::u32string_view text) const {
  const bool capitals = std::ranges::all_of(text, [](char32_t sign) { return is_upper(sign); });
  return word + (capitals ? capital : letter) * static_cast<float>(text.size());
}

bool is_unmarked(std::u32string_view text) {
  return std::ranges::all_of(text, [](char32_t letter) {
    return letter == U'Đ' || letter == U'đ' || strip_diacritics(letter) == letter;
  });
}

}  // namespace sohoa::normalize
