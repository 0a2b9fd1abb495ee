#include "ocr/print_metrics.h"

#include <algorithm>
#include <array>

#include "document/unicode_form.h"

namespace sohoa::ocr {
namespace {

// Thousandths of an em: Times Roman, metrics of the PostScript standard fonts.
constexpr std::array<int, 26> kCapitals{722, 667, 667, 722, 611, 556, 722, 722, 333,
                                        389, 722, 611, 889, 722, 722, 556, 722, 667,
                                        556, 611, 722, 722, 944, 722, 722, 611};
constexpr std::array<int, 26> kSmall{444, 500, 444, 500, 444, 333, 500, 500, 278,
                                     278, 500, 278, 778, 500, 500, 500, 500, 333,
                                     389, 278, 500, 500, 722, 500, 500, 444};
constexpr int kDigit = 500;
constexpr int kAmpersand = 778;
constexpr int kHyphen = 333;
constexpr int kSign = 278;             // "/", ":", ".", ","
constexpr double kSideBearing = 0.06;  // paper before the first letter and after the last, together

int advance(char32_t letter) {
  const char32_t plain = strip_diacritics(fold_lookalike(letter));
  if (plain >= U'A' && plain <= U'Z') return kCapitals[plain - U'A'];
  if (plain >= U'a' && plain <= U'z') return kSmall[plain - U'a'];
  if (is_digit(plain)) return kDigit;
  if (plain == U'&') return kAmpersand;
  if (plain == U'-') return kHyphen;
  return kSign;
}

}  // namespace

char32_t plain_letter(char32_t letter) {
  if (letter == U'–' || letter == U'—' || letter == U'‐') return U'-';
  if (letter == U'⁄') return U'/';
  return to_lower(strip_diacritics(fold_lookalike(letter)));
}

std::u32string plain_letters(std::string_view utf8) {
  std::u32string letters = to_utf32(utf8);
  std::ranges::transform(letters, letters.begin(), plain_letter);
  return letters;
}

double width_em(std::u32string_view word) {
  if (word.empty()) return 0;
  int sum = 0;
  for (const char32_t letter : word) sum += advance(letter);
  return sum / 1000.0 - kSideBearing;
}

}  // namespace sohoa::ocr
