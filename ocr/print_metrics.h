#pragma once

/// How wide printed words are.
///
/// Offices print in Times New Roman or its Vietnamese cousins (NĐ 30/2020/NĐ-CP, Phụ lục I), whose
/// letters have the same widths. So the width of a word that was read tells the size of the print, and
/// where a printed word ends to which a pen has added strokes. Tested by
/// tests/ocr/print_metrics_test.cpp.

#include <string>
#include <string_view>

namespace sohoa::ocr {

/// Lower case without diacritics, dashes as '-', fraction slashes as '/': as many letters as before.
[[nodiscard]] std::u32string plain_letters(std::string_view utf8);
[[nodiscard]] char32_t plain_letter(char32_t letter);

/// The width of a word in em (1 em: the size of the print), from the ink of its first letter to that of
/// its last. Letters keep their diacritics and case.
[[nodiscard]] double width_em(std::u32string_view word);

inline constexpr double kDigitHeightEm = 0.676;
inline constexpr double kTextHeightEm = 0.448;  // of x

}  // namespace sohoa::ocr
