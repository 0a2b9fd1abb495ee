#include "normalize/mojibake.h"

#include <algorithm>
#include <array>
#include <vector>

#include "document/unicode_form.h"
#include "normalize/syllable.h"
#include "normalize/windows_1252.h"
#include "normalize/word_case.h"

namespace sohoa::normalize {
namespace {

constexpr int kMostRounds = 3;

// What the letter was before it was read wrong. Ă and ă are what windows-1258 has for Ã and ã.
std::optional<std::uint8_t> byte_behind(char32_t letter) {
  if (letter == U'Ă') return 0xC3;
  if (letter == U'ă') return 0xE3;
  return to_windows_1252(letter);
}

std::optional<std::string> bytes_behind(std::string_view text) {
  std::string bytes;
  for (const char32_t letter : to_utf32(text)) {
    const std::optional<std::uint8_t> byte = byte_behind(letter);
    if (!byte) return std::nullopt;
    bytes.push_back(static_cast<char>(*byte));
  }
  return bytes;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char sign) { return static_cast<unsigned char>(sign) < 0x80; });
}

bool is_sign(char32_t letter) {
  return std::u32string_view(U"“”‘’–—…•«»°§\u00A0").find(letter) != std::u32string_view::npos;
}

/// True when all letters beyond ASCII stand in syllables or are signs.
bool is_proven(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  for (auto begin = letters.begin(); begin != letters.end();) {
    const auto end =
        std::find_if_not(begin, letters.end(), [](char32_t c) { return is_letter(c); });
    if (begin == end) {
      if (*begin >= 0x80 && !is_sign(*begin)) return false;
      ++begin;
      continue;
    }
    const std::string part = to_utf8({begin, end});
    const bool single_d = part == "đ" || part == "Đ";  // of a list: "đ)"
    const bool syllable = is_vietnamese_syllable(part) && is_regular_case({begin, end});
    if (!is_ascii(part) && !single_d && !syllable) return false;
    begin = end;
  }
  return true;
}

// "XÃ", "NHÂN" and "XÃ”" are words as they stand, whatever their bytes would be.
bool is_word_in_quotes(std::string_view text) {
  std::u32string letters = to_utf32(text);
  const auto is_quote = [](char32_t c) {
    return std::u32string_view(U"“”‘’…\u00A0").find(c) != std::u32string_view::npos;
  };
  while (!letters.empty() && is_quote(letters.back())) letters.pop_back();
  letters.erase(letters.begin(), std::find_if_not(letters.begin(), letters.end(), is_quote));
  return std::ranges::none_of(letters, is_sign) && is_proven(to_utf8(letters));
}

// How many bytes the sequence that `lead` opens wants behind it.
std::size_t followers(std::uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 1;
  return lead >= 0xE0 && lead <= 0xEF ? 2 : 0;
}

bool is_follower(char sign) {
  return (static_cast<std::uint8_t>(sign) & 0xC0U) == 0x80;
}

// Where one byte is missing in a sequence; nothing when there are several such places, or none.
std::optional<std::size_t> lost_byte(std::string_view bytes) {
  std::optional<std::size_t> place;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const std::size_t wanted = followers(static_cast<std::uint8_t>(bytes[at]));
    std::size_t there = 0;
    while (there < wanted && at + 1 + there < bytes.size() && is_follower(bytes[at + 1 + there])) {
      ++there;
    }
    if (wanted == there) continue;
    if (place || there + 1 < wanted) return std::nullopt;
    place = at + 1 + there;
  }
  return place;
}

// The only byte, of those that are lost on the way, that makes Vietnamese.
std::optional<std::string> with_lost_byte(const std::string& bytes) {
  constexpr std::string_view kLost = "\x81\x8D\x8F\x90\x9D\xA0\xAD";
  const std::optional<std::size_t> place = lost_byte(bytes);
  if (!place) return std::nullopt;
  std::optional<std::string> found;
  for (const char lost : kLost) {
    std::string whole = bytes;
    whole.insert(*place, 1, lost);
    if (!is_utf8(whole)) continue;
    whole = to_nfc(whole);
    if (!is_proven(whole)) continue;
    if (found) return std::nullopt;
    found = std::move(whole);
  }
  return found;
}

}  // namespace

std::optional<std::string> undo_mojibake(std::string_view word) {
  if (is_word_in_quotes(word)) return std::nullopt;
  std::optional<std::string> proven;
  std::string text(word);
  for (int round = 0; round < kMostRounds && !is_ascii(text); ++round) {
    const std::optional<std::string> bytes = bytes_behind(text);
    if (!bytes) break;
    if (!is_utf8(*bytes)) break;
    text = to_nfc(*bytes);
    if (is_proven(text)) proven = text;
  }
  return proven;
}

std::optional<std::string> undo_mojibake_that_lost_a_byte(std::string_view word) {
  if (is_word_in_quotes(word)) return std::nullopt;
  const std::optional<std::string> bytes = bytes_behind(word);
  return bytes ? with_lost_byte(*bytes) : std::nullopt;
}

}  // namespace sohoa::normalize
