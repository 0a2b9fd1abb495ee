#pragma once

/// The readings of one piece of text, found in a small lattice of words, numbers, codes and signs.
///
/// Tested through tests/normalize/piece_reader_test.cpp.

#include <cstddef>
#include <string_view>
#include <vector>

#include "dictionaries/language_model.h"
#include "normalize/code.h"
#include "normalize/confusion_index.h"
#include "normalize/piece_path.h"
#include "normalize/unknown_word.h"
#include "normalize/vocabulary.h"
#include "normalize/word_search.h"

namespace sohoa::normalize {

struct PieceOptions {
  WordSearchOptions search;
  /// Fewer lose rare words before their neighbours can speak for them: with 20, 0.4 % more words of old
  /// reports came out wrong.
  std::size_t max_candidates = 80;
  /// Neither lost blanks are looked for nor letters that may be anything.
  bool one_word = false;
  /// Added to the cost of a blank that was lost between two words.
  float glued_words_nats = 0.0F;
  UnknownWordNats unknown;  ///< of any word
  UnknownWordNats
      unknown_unmarked;  ///< of one without tone or vowel marks: a name, an abbreviation
};

/// What readings are made from; all of it must outlive whoever holds this.
struct PieceKnowledge {
  const dictionaries::LanguageModel& model;
  const Vocabulary& vocabulary;
  const ConfusionIndex& confusions;
  const CodeTable& codes;
};

/// The cheapest few, by channel and by how common the words are.
[[nodiscard]] std::vector<PiecePath> find_piece_paths(std::u32string_view piece,
                                                      const PieceKnowledge& knowledge,
                                                      const PieceOptions& options);

}  // namespace sohoa::normalize
