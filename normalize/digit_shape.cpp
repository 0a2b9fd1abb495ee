#include "normalize/digit_shape.h"

#include <array>
#include <string_view>
#include <utility>

#include "document/unicode_form.h"

namespace sohoa::normalize {

std::optional<char> digit_shape(char32_t read) {
  constexpr std::array<std::pair<char, std::u32string_view>, 5> kShapes{{
      {'0', U"OoØøQD"},
      {'1', U"IlLi|!íìÌÍ"},
      {'2', U"Zz"},
      {'5', U"SsŠš§"},
      {'8', U"B"},
  }};
  if (is_digit(read)) return static_cast<char>(read);
  for (const auto& [digit, shapes] : kShapes) {
    if (shapes.find(read) != std::u32string_view::npos) return digit;
  }
  return std::nullopt;
}

}  // namespace sohoa::normalize
