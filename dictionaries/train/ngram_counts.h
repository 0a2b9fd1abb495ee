#pragma once

/// Counts of all n-grams of a text up to an order, adjusted for Kneser-Ney smoothing.
///
/// Tested by tests/dictionaries/training_test.cpp.

#include <array>
#include <cstdint>
#include <vector>

#include "dictionaries/train/training_text.h"

namespace sohoa::train {

inline constexpr int kMaxOrder = 5;
inline constexpr int kWordBits = 15;

/// The words of an n-gram, the last one in the lowest bits. The context is key >> kWordBits.
__extension__ typedef unsigned __int128 NgramKey;

/// The n-gram without its first word, for an n-gram of `order` words.
[[nodiscard]] constexpr NgramKey without_first(NgramKey key, int order) {
  return key & ((NgramKey{1} << ((order - 1) * kWordBits)) - 1);
}

/// One n-gram. Of the highest order, and where it begins a sentence, the adjusted count is the number
/// of sightings; else the number of different words seen before it. The mass is the same with every
/// sighting, or every different word, weighing what its sources weigh.
struct NgramCount {
  NgramKey key = 0;
  std::uint32_t adjusted = 0;
  std::uint32_t sightings = 0;
  float mass = 0;
  float weighted_sightings = 0;
};

/// Sorted by key; index is order - 1.
using NgramCounts = std::array<std::vector<NgramCount>, kMaxOrder>;

/// Takes the id texts apart to save memory. `weights` are those of the sources.
[[nodiscard]] NgramCounts count_ngrams(std::vector<IdText> sources,
                                       const std::vector<double>& weights, int order);

}  // namespace sohoa::train
