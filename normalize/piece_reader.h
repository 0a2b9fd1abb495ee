#pragma once

/// All that a piece of text between two blanks may have been in print.
///
///   "sé6459/BNV-CCHC"  ->  "số 6459/BNV-CCHC" ...        "(TTHC);" -> "(TTHC);" ...
///   "hiéugua"          ->  "hiệu quả", "hiểu quả" ...    "¢o"      -> "có", "cơ", "co" ...
///
/// A piece is words, numbers, codes and signs side by side; words may be glued together, and signs
/// and digits may stand for letters inside a word. Digits that stand alone stay, whatever they are.
/// Tested by tests/normalize/piece_reader_test.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/language_model.h"
#include "normalize/confusion_index.h"
#include "normalize/vocabulary.h"
#include "normalize/word_search.h"

namespace sohoa::normalize {

/// One thing that a piece may have been.
struct Candidate {
  std::string text;  ///< UTF-8, NFC; holds a blank where glued words were parted
  std::vector<dictionaries::LanguageModel::WordId> words;  ///< as the language model counts them
  float channel_nats = 0;                                  ///< -ln P(piece read | text printed)
  bool unchanged = false;                                  ///< text is the piece itself
};

struct PieceOptions {
  WordSearchOptions search;
  std::size_t max_candidates = 14;
  float unknown_word_nats = 3.0F;  ///< a word outside the vocabulary was printed as it was read ...
  float unknown_letter_nats = 1.6F;   ///< ... and for each of its letters
  float unknown_capital_nats = 1.0F;  ///< the same in an abbreviation, whose letters are capitals
};

class PieceReader {
 public:
  PieceReader(const dictionaries::LanguageModel& model, const Vocabulary& vocabulary,
              const ConfusionIndex& confusions, PieceOptions options);

  /// Cheapest first, by channel and by how common the words are; one of them is the piece itself.
  [[nodiscard]] std::vector<Candidate> read(std::string_view piece) const;

 private:
  const dictionaries::LanguageModel& model_;
  const Vocabulary& vocabulary_;
  const ConfusionIndex& confusions_;
  PieceOptions options_;
};

}  // namespace sohoa::normalize
