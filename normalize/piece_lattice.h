#pragma once

/// The readings of one piece of text, found in a small lattice of words, numbers, codes and signs.
///
/// Tested through tests/normalize/piece_reader_test.cpp.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/language_model.h"
#include "normalize/code.h"
#include "normalize/confusion_index.h"
#include "normalize/vocabulary.h"
#include "normalize/word_search.h"

namespace sohoa::normalize {

struct PieceOptions {
  WordSearchOptions search;
  /// Fewer lose rare words before their neighbours can speak for them: with 20, 0.4 % more words of old
  /// reports came out wrong.
  std::size_t max_candidates = 80;
  float unknown_word_nats = 4.0F;  ///< a word outside the vocabulary was printed as it was read ...
  float unknown_letter_nats = 2.6F;   ///< ... and for each of its letters
  float unknown_capital_nats = 1.0F;  ///< the same in an abbreviation, whose letters are capitals
};

/// What readings are made from; all of it must outlive whoever holds this.
struct PieceKnowledge {
  const dictionaries::LanguageModel& model;
  const Vocabulary& vocabulary;
  const ConfusionIndex& confusions;
  const CodeTable& codes;
};

/// One way through the lattice of a piece.
struct PiecePath {
  std::u32string text;
  float channel_nats = 0;       ///< -ln P(piece read | text printed)
  float unigram_nats = 0;       ///< of its words, without context
  bool unknown = false;         ///< holds a word that the vocabulary lacks
  bool digits_as_word = false;  ///< digits that stood alone were taken for letters
};

/// The cheapest few, by channel and by how common the words are.
[[nodiscard]] std::vector<PiecePath> find_piece_paths(std::u32string_view piece,
                                                      const PieceKnowledge& knowledge,
                                                      const PieceOptions& options);

}  // namespace sohoa::normalize
