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

#include "normalize/candidate.h"
#include "normalize/piece_lattice.h"

namespace sohoa::normalize {

/// OneWord: halves of a word that were joined, which are one plain word or nothing; many times quicker.
enum class PieceShape : std::uint8_t { Any, OneWord };

class PieceTable;

class PieceReader {
 public:
  /// Everything in `knowledge`, and the table of readings known beforehand, must outlive the reader.
  PieceReader(const PieceKnowledge& knowledge, PieceOptions options,
              const PieceTable* table = nullptr);

  /// Cheapest first, by channel and by how common the words are; one of them is the piece itself.
  [[nodiscard]] std::vector<Candidate> read(std::string_view piece,
                                            PieceShape shape = PieceShape::Any) const;
  /// The same without the table.
  [[nodiscard]] std::vector<Candidate> search(std::string_view piece,
                                              PieceShape shape = PieceShape::Any) const;

 private:
  PieceKnowledge knowledge_;
  PieceOptions options_;
  const PieceTable* table_ = nullptr;
};

}  // namespace sohoa::normalize
