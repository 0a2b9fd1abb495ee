#include "normalize/windows_1252.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sohoa::normalize {
namespace {

constexpr std::uint8_t kFirst = 0x80;

// 0x80 .. 0x9F; all others are as in Latin-1.
constexpr std::array<char32_t, 32> kUpperControls = {
    U'€', U'\x81', U'‚',    U'ƒ', U'„',    U'…',    U'†', U'‡',    U'ˆ', U'‰', U'Š',
    U'‹', U'Œ',    U'\x8D', U'Ž', U'\x8F', U'\x90', U'‘', U'’',    U'“', U'”', U'•',
    U'–', U'—',    U'˜',    U'™', U'š',    U'›',    U'œ', U'\x9D', U'ž', U'Ÿ'};

}  // namespace

char32_t from_windows_1252(std::uint8_t byte) {
  const bool differs = byte >= kFirst && byte < kFirst + kUpperControls.size();
  return differs ? kUpperControls[byte - kFirst] : char32_t{byte};
}

std::optional<std::uint8_t> to_windows_1252(char32_t letter) {
  const auto found = std::ranges::find(kUpperControls, letter);
  if (found != kUpperControls.end()) {
    return static_cast<std::uint8_t>(kFirst + (found - kUpperControls.begin()));
  }
  if (letter <= 0xFF) return static_cast<std::uint8_t>(letter);  // a C1 control, read as Latin-1
  return std::nullopt;
}

char32_t windows_punctuation(std::uint8_t byte) {
  const char32_t letter = from_windows_1252(byte);
  constexpr std::u32string_view kPunctuation = U"‚„…‘’“”•–—";
  return kPunctuation.find(letter) != std::u32string_view::npos ? letter : 0;
}

}  // namespace sohoa::normalize
