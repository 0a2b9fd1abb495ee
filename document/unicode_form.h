#pragma once

/// The form that text has inside the program: UTF-8, NFC, one code point for one letter.
///
/// Text enters through to_nfc; is_utf8 tells whether a file may enter at all. Case and composition come
/// from ICU, never from the locale of the machine.
///   to_nfc("Vie\u0323\u0302t") == "Việt";  fold_lookalikes("QÐ-UBND") == "QĐ-UBND"
///   strip_diacritics("Đường") == "Duong";  to_upper("đã") == "ĐÃ"
/// Tested by tests/document/unicode_form_test.cpp.

#include <cstddef>
#include <string>
#include <string_view>

namespace sohoa {

/// True when every byte belongs to a well-formed UTF-8 sequence.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Canonical composition. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string to_nfc(std::string_view text);
[[nodiscard]] bool is_nfc(std::string_view text);

/// Ð U+00D0, Ɖ U+0189 -> Đ and ð U+00F0, ɖ U+0256 -> đ: other alphabets' letters that look like ours.
[[nodiscard]] std::string fold_lookalikes(std::string_view text);
[[nodiscard]] char32_t fold_lookalike(char32_t letter);

/// Simple case mapping: the number of letters stays as it is.
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string to_upper(std::string_view text);
/// First letter large, the others small: "ỦY" -> "Ủy".
[[nodiscard]] std::string to_capitalized(std::string_view word);

/// Drops tones and vowel marks and turns đ into d: "Đường" -> "Duong". Other text stays.
[[nodiscard]] std::string strip_diacritics(std::string_view text);

/// Letters one by one. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view letters);
void append_utf8(std::string& text, char32_t letter);

/// The code point at `offset` (must be below text.size()) and how many bytes it takes;
/// U+FFFD and 1 where the bytes are not UTF-8.
struct CodePoint {
  char32_t letter = 0;
  std::size_t bytes = 1;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);

[[nodiscard]] bool is_letter(
    char32_t letter);  ///< alphabetic or a mark that combines, not a sign such as "ˆ"
[[nodiscard]] bool is_digit(char32_t letter);  ///< 0 to 9 only
[[nodiscard]] bool is_upper(char32_t letter);
[[nodiscard]] bool is_lower(char32_t letter);
[[nodiscard]] char32_t to_lower(char32_t letter);
[[nodiscard]] char32_t to_upper(char32_t letter);
/// The letter without tone and vowel mark, d for đ; case stays: U'Ộ' -> U'O'.
[[nodiscard]] char32_t strip_diacritics(char32_t letter);

}  // namespace sohoa
