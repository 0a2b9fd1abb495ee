#include "ocr/letter_size.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/unicode_form.h"
#include "document/word_rim.h"
#include "ocr/print_metrics.h"

namespace sohoa::ocr {
namespace {

// Boxes reach a little beyond the ink, which matters in short words.
constexpr double kRimEm = 0.09;

bool has_one_shape(char32_t letter) {
  return std::u32string_view(U"cosuvwxz").find(to_lower(strip_diacritics(letter))) !=
         std::u32string_view::npos;
}

// All its letters look alike in both sizes, and were read as capitals. Of "Vụ" the small letter stands
// below the capital, which makes it as narrow as "vụ".
bool is_lookalike(std::u32string_view word) {
  return word.size() >= 2 && std::ranges::all_of(word, has_one_shape) &&
         std::ranges::all_of(word, is_upper);
}

double ink_px(const Word& word, double rim_px) {
  return word.box->width_px() - rim_px;
}

// The size of the print in pixels, by the words whose letters tell it.
std::optional<double> em_px(const std::vector<const Line*>& lines, double rim_px) {
  constexpr std::size_t kMinLetters = 3;
  constexpr std::size_t kMinWords = 3;
  std::vector<double> sizes;
  for (const Line* line : lines) {
    for (const Word& word : line->words) {
      const std::u32string text = to_utf32(word.raw);
      const std::u32string_view letters = within_rim(text);
      const bool tells = word.box && letters.size() >= kMinLetters &&
                         std::ranges::all_of(letters, is_letter) &&
                         !std::ranges::all_of(letters, has_one_shape);
      if (tells) sizes.push_back(ink_px(word, rim_px) / width_em(text));
    }
  }
  if (sizes.size() < kMinWords) return std::nullopt;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::ranges::nth_element(sizes, middle);
  return *middle;
}

// Small, if the capitals are clearly too wide for it and small letters are not.
void settle(Word& word, double em, double rim_px) {
  constexpr double kTooWideEm = 0.18;
  const std::u32string text = to_utf32(word.raw);
  if (!word.box || !is_lookalike(within_rim(text))) return;
  const std::string small = to_lower(word.raw);
  const double printed = ink_px(word, rim_px) / em;
  const double too_wide = width_em(text) - printed;
  const double off = std::abs(width_em(to_utf32(small)) - printed);
  if (too_wide < kTooWideEm || off > too_wide / 2) return;
  word.raw = small;
  word.text = small;
}

}  // namespace

std::vector<Line> with_true_sizes(std::vector<Line> lines, double text_height_px) {
  const double rim_px = kRimEm * text_height_px / kTextHeightEm;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::vector<const Line*> together;
    std::size_t end = begin;
    do {
      together.push_back(&lines[end++]);
    } while (end < lines.size() && lines[begin].cell && lines[end].cell == lines[begin].cell);
    if (const auto em = em_px(together, rim_px)) {
      for (std::size_t i = begin; i < end; ++i) {
        for (Word& word : lines[i].words) settle(word, *em, rim_px);
      }
    }
    begin = end;
  }
  return lines;
}

}  // namespace sohoa::ocr
