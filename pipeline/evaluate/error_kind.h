#pragma once

/// What kind of mistake was made where two texts differ.
///
/// A stretch that differs is aligned letter by letter, near letters on near letters, and every step is
/// one mistake (two, where for instance both tone and case are wrong):
///   "quyết" read "quyét" -> vowel-mark (ê, e);  "hoá" read "hoa" -> tone;  "đ" read "d" -> d-stroke
///   "đạt 98" read "đạt98" -> glued;  "Sở" read "Sỡ" -> tone;  "7" read "1" -> digit
/// Stretches that have little in common are not compared by letters: their words are missing and extra.
/// Tested by tests/evaluate/error_kind_test.cpp.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sohoa::evaluate {

enum class ErrorKind {
  BaseLetter,  ///< another letter: n, u
  VowelMark,   ///< â ă ê ô ơ ư and the plain vowels
  Tone,        ///< one of the five marks, or none
  DStroke,     ///< đ and d
  Case,
  Digit,        ///< a digit is wrong, missing or extra
  Punctuation,  ///< a mark or symbol is wrong, missing or extra
  Glued,        ///< two words became one
  Split,        ///< one word became two
  LetterMissing,
  LetterExtra,
  WordMissing,
  WordExtra,
  WordMoved,  ///< a missing word that is extra elsewhere: the reading order
};

inline constexpr std::size_t kErrorKinds = static_cast<std::size_t>(ErrorKind::WordMoved) + 1;

/// "vowel-mark"
[[nodiscard]] std::string_view name(ErrorKind kind);
/// "sai dấu mũ, móc"
[[nodiscard]] std::string_view vietnamese_name(ErrorKind kind);

/// How often each kind was seen.
struct ErrorCounts {
  std::array<std::size_t, kErrorKinds> counts{};

  [[nodiscard]] std::size_t& operator[](ErrorKind kind);
  [[nodiscard]] std::size_t operator[](ErrorKind kind) const;
  ErrorCounts& operator+=(const ErrorCounts& other);
  friend bool operator==(const ErrorCounts&, const ErrorCounts&) = default;
};

/// True when the stretches are so alike that they are two forms of the same words.
[[nodiscard]] bool comparable(std::string_view truth, std::string_view read);

/// The mistakes by letters. Cost grows with the product of the lengths.
[[nodiscard]] ErrorCounts letter_errors(std::string_view truth, std::string_view read);

}  // namespace sohoa::evaluate
