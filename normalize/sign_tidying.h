#pragma once

/// Signs in a word that have no shape of their own, or stand out of order.
///
///   zero-width letters, marks of direction, byte order marks, control bytes   dropped
///   soft hyphen                     dropped; at the end of a line it was printed: "-"
///   bullets and dashes of symbol fonts (private use, U+F020 to U+F0FF)   the sign that they show
///   a vowel mark behind the tone    "a" + sắc + mũ -> "ấ"
/// Tested by tests/normalize/sign_tidying_test.cpp.

#include <string>
#include <string_view>

namespace sohoa::normalize {

/// `word` is UTF-8, NFC; the result may be empty.
[[nodiscard]] std::string tidy_signs(std::string_view word, bool ends_line);

}  // namespace sohoa::normalize
