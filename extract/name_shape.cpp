#include "extract/name_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

// What a damaged letter costs against one that is altogether another.
constexpr double kOtherLetter = 1.0;
constexpr double kAlike = 0.5;     // a stroke of a capital or a mark differs
constexpr double kRound = 0.9;     // a for o
constexpr double kOneShape = 0.2;  // I and l
constexpr double kStroke = 0.6;    // a thin letter too many

// Capitals that lose a stroke to the line of a ring, or win one.
bool look_alike(char32_t a, char32_t b) {
  constexpr auto kGroups =
      std::to_array<std::u32string_view>({U"tfijl1r", U"lefi", U"dđbrp", U"uvy", U"mnh", U"cgoq"});
  return share_a_set(a, b, kGroups);
}

/// "Đø": a stroke of the ring in the letter.
bool is_struck_o(char32_t read, char32_t meant) {
  return read == U'ø' && meant == U'o';
}

double tone_cost(Tone read, Tone meant) {
  if (read == meant) return 0;
  return meant == Tone::Level ? kOtherLetter : kAlike;
}

double letter_cost(char32_t read, char32_t meant, bool first) {
  const TonedLetter a = split_tone(to_lower(read));
  const TonedLetter b = split_tone(to_lower(meant));
  const double tone = tone_cost(a.tone, b.tone);
  if (a.letter == b.letter) return tone;
  const std::u32string plain_a = fold(std::u32string_view(&a.letter, 1));
  const std::u32string plain_b = fold(std::u32string_view(&b.letter, 1));
  double letter = kOtherLetter;
  if (first && is_one_of(a.letter, U"il") && is_one_of(b.letter, U"il")) {
    letter = kOneShape;
  } else if (plain_a == plain_b) {
    // A mark is not taken off.
    letter = plain_b.front() == b.letter ? kOtherLetter : kAlike;
  } else if ((first && look_alike(a.letter, b.letter)) || is_struck_o(a.letter, plain_b.front())) {
    letter = kAlike;
  } else if (!first && is_one_of(plain_a.front(), U"aoec") && is_one_of(plain_b.front(), U"aoec")) {
    letter = kRound;
  }
  return std::max(letter, tone);
}

}  // namespace

double shape_distance(std::u32string_view read, std::u32string_view meant) {
  std::vector<double> row(meant.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<double>(j) * kOtherLetter;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const double extra = is_one_of(read[i], U"1Iil|") ? kStroke : kOtherLetter;
    double before = row[0];
    row[0] += extra;
    for (std::size_t j = 0; j < meant.size(); ++j) {
      const double instead = before + letter_cost(read[i], meant[j], i == 0 && j == 0);
      before = row[j + 1];
      row[j + 1] = std::min({instead, row[j + 1] + extra, row[j] + kOtherLetter});
    }
  }
  return row.back();
}

}  // namespace sohoa::extract
