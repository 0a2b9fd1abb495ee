#pragma once

/// Finds the words that may have been printed where letters were read, by weighted edit.
///
///   "hién" -> hiện 0.4, hiến 0.9, hiển 1.9 ...; "hiéugua" -> at letter 4: hiếu, hiệu, hiểu; at letter 7: none
///
/// One search serves all ends: it tells every word that ends at any letter of the reading.
/// Tested by tests/normalize/word_search_test.cpp.

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/confusion_index.h"
#include "normalize/piece_confusions.h"
#include "normalize/vocabulary.h"

namespace sohoa::normalize {

/// How a printed word is cased.
enum class WordCase : std::uint8_t { Lower, Title, Upper };

struct WordMatch {
  std::uint32_t entry = 0;  ///< of the vocabulary
  WordCase word_case = WordCase::Lower;
  float cost_nats = 0;  ///< -ln P(letters read | word printed)
};

struct WordSearchOptions {
  float beam_nats = 9.0F;      ///< beyond the best at the same letter a path is given up
  std::size_t max_paths = 80;  ///< at one letter
  /// What a word costs without context counts so much where paths and matches are ranked.
  float unigram_weight = 0.9F;
  /// Where all letters may be the word, all paths are followed that can come so near to its best rank.
  float margin_nats = 8.0F;
  std::size_t max_matches = 160;  ///< at one letter
  float dirt_nats = 5.5F;         ///< a letter read is nothing, where any_letter_nats is above 0
  float any_letter_nats = 0.0F;   ///< if above 0, one letter may be any other, or dirt
  float sign_nats = 5.5F;  ///< the same for a digit or sign, which cannot be itself in a word
  /// Words of a worse rank are not wanted.
  float max_rank = 1e9F;
  /// Bit n: the words for the first n letters are wanted.
  std::uint32_t wanted_ends = ~0U;
  /// By the number of letters: the least that must be added to the rank of a word that ends there for
  /// what follows it. Empty: nothing. Of use with a `max_rank`.
  std::span<const float> after_nats;
};

/// matches[n] are the words for the first n letters of `read`, best rank first (cost, and the word's
/// cost without context by its weight); matches[0] is empty. `read` may have any length; words of
/// more than 12 letters read are not looked for.
[[nodiscard]] std::vector<std::vector<WordMatch>> search_words(std::u32string_view read,
                                                               const Vocabulary& vocabulary,
                                                               const ConfusionIndex& confusions,
                                                               const WordSearchOptions& options);

/// The same for the letters `begin` .. `end` - 1 of a piece that is searched more than once.
[[nodiscard]] std::vector<std::vector<WordMatch>> search_words(
    PieceConfusions& piece, std::pair<std::size_t, std::size_t> part, const Vocabulary& vocabulary,
    const WordSearchOptions& options);

}  // namespace sohoa::normalize
