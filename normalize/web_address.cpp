#include "normalize/web_address.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "document/unicode_form.h"
#include "normalize/repair_reason.h"

namespace sohoa::normalize {
namespace {

// One letter of `read` is another than in `name`; upper case is another letter too.
bool is_one_letter_off(std::u32string_view read, std::u32string_view name) {
  if (read.size() != name.size()) return false;
  std::size_t other = 0;
  for (std::size_t i = 0; i < read.size(); ++i) other += read[i] != name[i] ? 1 : 0;
  return other == 1;
}

// The one of `names` that `read` differs from by one letter; none where two do.
template <std::size_t N>
std::optional<std::u32string_view> meant(std::u32string_view read,
                                         const std::array<std::u32string_view, N>& names) {
  std::optional<std::u32string_view> found;
  for (const std::u32string_view name : names) {
    if (read == name) return std::nullopt;
    if (!is_one_letter_off(read, name)) continue;
    if (found) return std::nullopt;
    found = name;
  }
  return found;
}

void mend_scheme(std::u32string& text) {
  constexpr std::array<std::u32string_view, 2> kSchemes{U"https", U"http"};
  const std::size_t colon = text.find(U":/");
  if (colon == std::u32string::npos) return;
  std::size_t begin = colon;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const std::u32string scheme = text.substr(begin, colon - begin);
  const auto name = meant(scheme, kSchemes);
  const bool known = name || std::ranges::find(kSchemes, scheme) != kSchemes.end();
  if (!known) return;
  if (text.compare(colon, 3, U"://") != 0) text.insert(colon + 1, 1, U'/');
  if (name) text.replace(begin, scheme.size(), *name);
}

// Names of the second level: Thông tư 24/2015/TT-BTTTT, Điều 6.
void mend_ending(std::u32string& text) {
  constexpr std::array<std::u32string_view, 5> kNames{U"gov", U"edu", U"com", U"net", U"org"};
  constexpr std::size_t kLetters = 3;
  const std::size_t dot = text.find(U".vn");
  if (dot == std::u32string::npos || dot < kLetters + 1) return;
  if (dot + 3 < text.size() && is_letter(text[dot + 3])) return;
  if (text[dot - kLetters - 1] != U'.') return;
  const auto name = meant(std::u32string_view(text).substr(dot - kLetters, kLetters), kNames);
  if (name) text.replace(dot - kLetters, kLetters, *name);
}

}  // namespace

std::string with_address_parts(std::string_view text) {
  std::u32string letters = to_utf32(text);
  mend_scheme(letters);
  mend_ending(letters);
  return to_utf8(letters);
}

void settle_web_addresses(std::vector<Line>& lines) {
  for (Line& line : lines) {
    for (Word& word : line.words) {
      const bool address =
          word.text.find(":/") != std::string::npos || word.text.find(".vn") != std::string::npos;
      if (!address) continue;
      std::string mended = with_address_parts(word.text);
      // What was read for a small letter of an address is no capital.
      if (to_lower(word.raw) == word.raw) mended = to_lower(mended);
      if (mended == word.text) continue;
      word.text = std::move(mended);
      word.reason = repair_reason(word.raw, word.text);
    }
  }
}

}  // namespace sohoa::normalize
