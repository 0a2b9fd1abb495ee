#pragma once

/// The tokens that the language model counts and the decoder asks for: one definition for both.
///
/// A whitespace-separated piece of text is cut into tokens: punctuation comes off sign by sign, letters
/// are folded to lower case and to the old school of tone placement ("hoà" -> "hòa"), numbers become
/// classes, codes become one class. Abbreviations are words: "UBND" -> "ubnd".
///   "(Thuỷ" -> "(" "thủy";  "2021." -> "<4>" ".";  "33/BC-SNV" -> "<code>";  "05/3/2020" -> "<date>"
///   "đ)" -> "đ" ")";  "2021-2025" -> "<4>" "-" "<4>";  "tế-xã" -> "tế" "-" "xã";  "V/v" -> "v" "/" "v"
///
/// The classes:
///   <1> .. <4>  whole numbers of so many digits; <5> of five digits and more
///   <num>       grouped: 1.234.567      <dec>    12,5      <section>  1.2  2.1.3
///   <date>      5/3/2020  05-03-2020    <month>  3/2020    <frac>     1/3
///   <code>      33/BC-SNV  30/2020/NĐ-CP  QĐ-UBND          <mix>      A4  QH15  1a
///   <sup>       raised digits (footnote marks)             <url>      mail and web addresses
///   <unk>       not UTF-8
/// Signs that look alike are one: all dashes "-", all double and single quotation marks "\"", all
/// bullets "•", runs of dots "…". Tested by tests/normalize/token_test.cpp.

#include <cstddef>
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

/// The language-model form of a single core (no blanks, no surrounding punctuation); "<unk>" when
/// tokenize makes several tokens of it, or none.
[[nodiscard]] std::string token_form(std::string_view core);

/// The form of a word made of letters alone: the quick way for candidates.
[[nodiscard]] std::string word_form(std::string_view word);

/// True for "<4>", "<code>" and the like.
[[nodiscard]] bool is_class(std::string_view form);

}  // namespace sohoa::normalize
