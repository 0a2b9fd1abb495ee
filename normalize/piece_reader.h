#pragma once

/// All that a piece of text between two blanks may have been in print.
///
///   "sé6459/BNV-CCHC"  ->  "số 6459/BNV-CCHC" ...        "(TTHC);" -> "(TTHC);" ...
///   "hiéugua"          ->  "hiệu quả", "hiểu quả" ...    "¢o"      -> "có", "cơ", "co" ...
///
/// A piece is words, numbers, codes and signs side by side; words may be glued together, and signs
/// and digits may stand for letters inside a word. Digits that stand alone stay, whatever they are.
/// Tested by tests/normalize/piece_reader_test.cpp.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dictionaries/language_model.h"
#include "normalize/piece_lattice.h"

namespace sohoa::normalize {

/// One thing that a piece may have been.
struct Candidate {
  std::string text;  ///< UTF-8, NFC; holds a blank where glued words were parted
  std::vector<dictionaries::LanguageModel::WordId> words;  ///< as the language model counts them
  float channel_nats = 0;                                  ///< -ln P(piece read | text printed)
  float unigram_nats = 0;                                  ///< of its words, without context
  bool unchanged = false;                                  ///< text is the piece itself
  bool digits_as_word = false;  ///< digits that stood alone were taken for letters: needs a proof
  /// How the syllables of `text` are cased; Mixed where there are none.
  enum class Case : std::uint8_t { Mixed, Capitals, Small } text_case = Case::Mixed;
};

/// OneWord: halves of a word that were joined, which are one plain word or nothing; many times quicker.
enum class PieceShape : std::uint8_t { Any, OneWord };

class PieceReader {
 public:
  /// Everything in `knowledge` must outlive the reader.
  PieceReader(const PieceKnowledge& knowledge, PieceOptions options);

  /// Cheapest first, by channel and by how common the words are; one of them is the piece itself.
  [[nodiscard]] std::vector<Candidate> read(std::string_view piece,
                                            PieceShape shape = PieceShape::Any) const;

 private:
  PieceKnowledge knowledge_;
  PieceOptions options_;
};

}  // namespace sohoa::normalize
