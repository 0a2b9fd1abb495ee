#include "document/unicode_form.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

namespace sohoa {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2* const kInstance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) throw std::logic_error("ICU has no data for NFC");
    return normalizer;
  }();
  return *kInstance;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0x80U) == 0; });
}

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

template <typename Function>
std::string map_letters(std::string_view text, Function function) {
  std::string mapped;
  mapped.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_utf8(mapped, function(point.letter));
    at += point.bytes;
  }
  return mapped;
}

bool is_combining(char32_t letter) {
  return (U_GET_GC_MASK(static_cast<UChar32>(letter)) & U_GC_M_MASK) != 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return {first, 1};
  // ICU counts in 32 bits, so it is shown only the bytes that one letter can take.
  const std::string_view rest = text.substr(offset, 4);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
  std::int32_t next = 0;
  UChar32 letter = 0;
  U8_NEXT(bytes, next, static_cast<std::int32_t>(rest.size()), letter);
  if (letter < 0) return {kReplacement, 1};
  return {static_cast<char32_t>(letter), static_cast<std::size_t>(next)};
}

void append_utf8(std::string& text, char32_t letter) {
  if (letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF)) letter = kReplacement;
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(letter));
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    // A replacement character that stands in the text itself takes three bytes.
    if (point.letter == kReplacement && point.bytes == 1) return false;
    at += point.bytes;
  }
  return true;
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = nfc().normalize(to_icu(text), status);
  if (U_FAILURE(status) != 0) throw std::logic_error("ICU could not compose text");
  std::string result;
  composed.toUTF8String(result);
  return result;
}

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  return is_utf8(text) && nfc().isNormalized(to_icu(text), status) != 0;
}

char32_t fold_lookalike(char32_t letter) {
  switch (letter) {
    case 0x00D0:  // Ð, eth
    case 0x0189:  // Ɖ, African d
      return U'Đ';
    case 0x00F0:  // ð
    case 0x0256:  // ɖ
      return U'đ';
    default:
      return letter;
  }
}

std::string fold_lookalikes(std::string_view text) {
  return map_letters(text, [](char32_t letter) { return fold_lookalike(letter); });
}

std::string to_lower(std::string_view text) {
  return map_letters(text, [](char32_t letter) { return to_lower(letter); });
}

std::string to_upper(std::string_view text) {
  return map_letters(text, [](char32_t letter) { return to_upper(letter); });
}

std::string to_capitalized(std::string_view word) {
  bool first = true;
  return map_letters(word, [&first](char32_t letter) {
    const char32_t mapped = first ? to_upper(letter) : to_lower(letter);
    first = false;
    return mapped;
  });
}

std::string strip_diacritics(std::string_view text) {
  std::string stripped;
  stripped.reserve(text.size());
  for (const char32_t letter : to_utf32(text)) {
    if (!is_combining(letter)) append_utf8(stripped, strip_diacritics(letter));
  }
  return stripped;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    letters.push_back(point.letter);
    at += point.bytes;
  }
  return letters;
}

std::string to_utf8(std::u32string_view letters) {
  std::string text;
  text.reserve(letters.size() * 2);
  for (const char32_t letter : letters) append_utf8(text, letter);
  return text;
}

bool is_letter(char32_t letter) {
  if (letter < 0x80) return (letter | 0x20U) >= 'a' && (letter | 0x20U) <= 'z';
  constexpr char32_t kFirstModifier = 0x2B0;  // "ˆ", "˜": letters to Unicode, specks on a page
  constexpr char32_t kLastModifier = 0x2FF;
  if (letter >= kFirstModifier && letter <= kLastModifier) return false;
  return u_isalpha(static_cast<UChar32>(letter)) != 0 || is_combining(letter);
}

bool is_digit(char32_t letter) {
  return letter >= '0' && letter <= '9';
}

bool is_upper(char32_t letter) {
  return u_isupper(static_cast<UChar32>(letter)) != 0;
}

bool is_lower(char32_t letter) {
  return u_islower(static_cast<UChar32>(letter)) != 0;
}

char32_t to_lower(char32_t letter) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter)));
}

char32_t to_upper(char32_t letter) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter)));
}

char32_t strip_diacritics(char32_t letter) {
  if (letter < 0x80) return letter;
  letter = fold_lookalike(letter);
  if (letter == U'Đ') return U'D';
  if (letter == U'đ') return U'd';
  auto first = static_cast<UChar32>(letter);
  UChar32 mark = 0;
  // A composed letter is a base and one mark, the base may be composed again: ộ = ọ + ^ = o + . + ^.
  for (UChar32 pair = first; u_hasBinaryProperty(pair, UCHAR_ALPHABETIC) != 0;) {
    icu::UnicodeString parts;
    if (nfc().getRawDecomposition(pair, parts) == 0 || parts.countChar32() != 2) break;
    mark = parts.char32At(parts.moveIndex32(0, 1));
    if (!is_combining(static_cast<char32_t>(mark))) break;
    pair = first = parts.char32At(0);
  }
  return static_cast<char32_t>(first);
}

}  // namespace sohoa
