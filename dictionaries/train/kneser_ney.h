#pragma once

/// Interpolated modified Kneser-Ney estimation (Chen and Goodman 1998), with weighted sources.
///
/// An n-gram seen n times (adjusted count) gives away D(min(n, 3)) of these n sightings to the words
/// that were not seen; the mass that its sources' weights give it shrinks by the same share.
/// Tested by tests/dictionaries/training_test.cpp.

#include <array>
#include <cstdint>
#include <vector>

#include "dictionaries/train/ngram_counts.h"

namespace sohoa::train {

/// An n-gram of the model before pruning.
struct Estimate {
  NgramKey key = 0;
  float probability = 0;
  float lower_probability = 0;  ///< of the n-gram without its first word
  float weighted_sightings = 0;
  std::uint32_t suffix = 0;  ///< index of that n-gram among those of the order below
};

/// Sorted by key; index is order - 1. With every n-gram the model has the n-gram without its first and
/// without its last word.
using Estimates = std::array<std::vector<Estimate>, kMaxOrder>;

struct EstimationOptions {
  int order = kMaxOrder;
  std::size_t word_count = 0;
  /// Sightings below which an n-gram of this order is left to its shorter forms; must not fall.
  std::array<std::uint32_t, kMaxOrder> cutoffs = {1, 2, 2, 2, 2};
};

/// Takes the counts apart to save memory.
[[nodiscard]] Estimates estimate(NgramCounts counts, const EstimationOptions& options);

}  // namespace sohoa::train
