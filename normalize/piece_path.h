#pragma once

/// What a way through the lattice of a piece spells.
///
/// Tested through tests/normalize/piece_reader_test.cpp.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/piece_way.h"
#include "normalize/word_search.h"

namespace sohoa::normalize {

/// One way through the lattice of a piece.
struct PiecePath {
  std::u32string text;
  float channel_nats = 0;       ///< -ln P(piece read | text printed)
  float unigram_nats = 0;       ///< of its words, without context
  bool unknown = false;         ///< holds a word that the vocabulary lacks
  bool digits_as_word = false;  ///< digits that stood alone were taken for letters
  /// A text that is marks, words with single blanks between them, and marks, told by these; of any
  /// other text `words` is empty.
  struct KnownWord {
    std::uint32_t entry = 0;  ///< of the vocabulary
    WordCase word_case = WordCase::Lower;
  };
  std::vector<KnownWord> words;
  std::size_t marks_before = 0;  ///< letters
  std::size_t marks_behind = 0;
};

/// Puts together what `edges`, the last edges of the ways of one path from first to last, spell; their
/// letters are in `letters`.
[[nodiscard]] PiecePath spell_path(std::span<const Way* const> edges, std::u32string_view letters);

}  // namespace sohoa::normalize
