#pragma once

/// The best path through the candidates of a paragraph, and how sure it is.
///
/// Tested by tests/normalize/decoder_test.cpp and, against a slow and plain decoder, by
/// tests/normalize/decoder_reference_test.cpp.

#include <cstddef>
#include <vector>

#include "dictionaries/language_model.h"
#include "normalize/document_words.h"
#include "normalize/piece_reader.h"

namespace sohoa::normalize {

/// A candidate for the pieces `from` .. `to` - 1 of a paragraph; two of them when a blank is too much.
struct LatticeArc {
  std::size_t from = 0;
  std::size_t to = 0;
  const Candidate* candidate = nullptr;
  float channel_nats = 0;  ///< of the candidate, and what this place adds to it
};

/// The arcs of one paragraph of `pieces` pieces, in order of `from`.
struct Lattice {
  std::size_t pieces = 0;
  std::vector<LatticeArc> arcs;
};

struct DecoderOptions {
  double language_weight = 1.0;  ///< of the language model against the channel
  double beam_nats = 10.0;       ///< beyond the best at the same place a path is given up
  std::size_t max_paths = 8;     ///< at one place
  /// Words are not asked for in their context where this share of their cost without it is too much
  /// already. Up to 0.85 no reading of two old reports changed, with 1 seven did.
  double least_word_share = 0.6;
  double temperature = 1.0;  ///< costs are divided by it before they become probabilities
  /// The document's own words, mixed into the language model; null: the model alone.
  const DocumentWords* document = nullptr;
};

/// One arc of the best path.
struct Choice {
  const LatticeArc* arc = nullptr;
  double probability = 0;  ///< of this arc among all paths that were kept
  struct Other {
    const LatticeArc* arc = nullptr;
    double probability = 0;
  };
  std::vector<Other> others;  ///< arcs over the same pieces, likeliest first
};

struct Decoding {
  std::vector<Choice> choices;        ///< left to right, without gaps; empty without pieces
  std::vector<double> probabilities;  ///< of every arc of the lattice, 0 where it was given up
};

[[nodiscard]] Decoding decode(const Lattice& lattice, const dictionaries::LanguageModel& model,
                              const DecoderOptions& options);

}  // namespace sohoa::normalize
