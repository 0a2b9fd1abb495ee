#pragma once

/// The tokens that the language model counts and the decoder asks for: one definition for both.
///
/// A whitespace-separated piece of text is cut into tokens: leading and trailing punctuation comes
/// off, letters are folded to lower case and to the old school of tone placement ("hoà" -> "hòa"),
/// numbers become classes, codes become one class.
///   "(Thuỷ" -> "(" "thủy";  "2021." -> "<4>" ".";  "33/BC-SNV" -> "<code>";  "05/3/2020" -> "<date>"
/// Tested by tests/normalize/token_test.cpp.

#include <string>
#include <string_view>
#include <vector>

namespace sohoa::normalize {

/// One language-model token and the bytes of the text that it stands for.
struct Token {
  std::string form;       ///< as the language model counts it
  std::size_t begin = 0;  ///< byte offsets into the text given
  std::size_t end = 0;
  friend bool operator==(const Token&, const Token&) = default;
};

/// Cuts a line or paragraph (UTF-8, NFC). Never fails: bytes that are not UTF-8 are "<unk>".
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

/// The language-model form of a single core (no blanks, no surrounding punctuation).
[[nodiscard]] std::string token_form(std::string_view core);

}  // namespace sohoa::normalize
