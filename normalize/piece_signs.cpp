#include "normalize/piece_signs.h"

#include <algorithm>

#include "document/unicode_form.h"

namespace sohoa::normalize {

bool is_plain_mark(char32_t letter) {
  return std::u32string_view(U".,;:!?()[]{}-–—/%+=<>“”\"…_•⁰¹²³⁴⁵⁶⁷⁸⁹").find(letter) !=
         std::u32string_view::npos;
}

bool is_dirt_or_bullet(std::u32string_view piece) {
  return std::all_of(piece.begin(), piece.end(), [](char32_t sign) {
    return is_plain_mark(sign) ||
           std::u32string_view(U"'’‘*°^`~").find(sign) != std::u32string_view::npos;
  });
}

float sign_nats(char32_t sign) {
  if (std::u32string_view(U"'’‘*°").find(sign) != std::u32string_view::npos) return 2.0F;
  return 5.0F;
}

std::u32string lowered(std::u32string_view letters) {
  std::u32string text(letters);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char32_t letter) { return to_lower(letter); });
  return text;
}

bool is_address(std::u32string_view piece) {
  for (const std::u32string_view mark : {U"://", U"www.", U"@", U".gov", U".vn", U".com"}) {
    if (piece.find(mark) != std::u32string_view::npos) return true;
  }
  return false;
}

}  // namespace sohoa::normalize
