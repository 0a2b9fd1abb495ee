#include "extract/organ_line.h"

#include <algorithm>
#include <string_view>

#include "document/word_rim.h"
#include "extract/approximate_match.h"
#include "extract/issuing_body.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

/// "TÒA ÁN NHÂN DÂN TỐI CAO" above "TÒA ÁN NHÂN DÂN", whose letters have high boxes: words that both lines have
/// stand at other places.
bool has_words_elsewhere(const Piece& a, const Piece& b) {
  bool elsewhere = false;
  for (const Word* word : a.words) {
    for (const Word* other : b.words) {
      if (!word->box || !other->box || fold(word->text) != fold(other->text)) continue;
      const int common = std::min(word->box->right, other->box->right) -
                         std::max(word->box->left, other->box->left);
      if (2 * common > std::min(word->box->width_px(), other->box->width_px())) return false;
      elsewhere = true;
    }
  }
  return elsewhere;
}

bool is_small(const Word& word) {
  return std::ranges::none_of(to_utf32(word.text), is_upper);
}

bool is_capital(const Word& word) {
  return std::ranges::none_of(to_utf32(word.text),
                              [](char32_t c) { return is_letter(c) && !is_upper(c); });
}

}  // namespace

bool is_read_twice(const Piece& a, const Piece& b) {
  const std::u32string letters = compact(a.text.folded);
  const std::u32string others = compact(b.text.folded);
  const std::size_t most = std::min(letters.size(), others.size()) / 3;
  const bool part =
      letters.find(others) != std::u32string::npos || others.find(letters) != std::u32string::npos;
  return lies_over(a, b) && !has_words_elsewhere(a, b) &&
         (part || edit_distance(letters, others, most) <= most);
}

bool ends_name(const Piece& piece, const Piece& above) {
  constexpr double kSure = 0.9;
  if (!piece.upright || !above.upright || piece.words.size() != 1) return false;
  const std::u32string_view word = within_rim(piece.text.printed);
  return word.size() >= 2 && std::ranges::all_of(word, is_upper) &&
         normalize::is_vietnamese_syllable(to_utf8(word)) && mean_confidence(piece) >= kSure &&
         piece.upright->top > above.upright->top && piece.upright->left > above.upright->left &&
         piece.upright->right < above.upright->right;
}

bool is_rest_of_line(const Piece& before, const Piece& piece) {
  return on_one_line(before, piece) && before.upright->right <= piece.upright->left;
}

bool is_organ_with_small_word(const Piece& piece, const Rules::Impl& rules) {
  constexpr std::size_t kFewestWords = 3;
  if (piece.words.size() < kFewestWords || organ_head_of(piece.text.folded, rules) == nullptr) {
    return false;
  }
  const auto capital =
      std::ranges::count_if(piece.words, [](const Word* word) { return is_capital(*word); });
  const Word& first = *piece.words.front();
  const bool opens_so = !is_capital(first) && is_upper(to_utf32(first.text).front());
  const Word& last = *piece.words.back();
  return capital + 1 == std::ssize(piece.words) && (opens_so || is_small(last));
}

}  // namespace sohoa::extract
