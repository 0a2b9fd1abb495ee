#pragma once

/// Which words of two texts stand for each other.
///
/// align() finds a best alignment (fewest insertions, deletions and substitutions) and returns the
/// pairs of equal words; what lies between two pairs is a Difference. Memory grows with the length,
/// not with its square (Hirschberg 1975); a text of 40 pages takes about a second.
/// Tested by tests/evaluate/alignment_test.cpp.

#include <cstddef>
#include <span>
#include <vector>

#include "pipeline/evaluate/edit_distance.h"

namespace sohoa::evaluate {

/// first[i] and second[j] are equal and stand for each other.
struct Match {
  std::size_t first = 0;
  std::size_t second = 0;
  friend bool operator==(const Match&, const Match&) = default;
};

/// A stretch without a match; one of the two ranges may be empty. Ends are exclusive.
struct Difference {
  std::size_t first_begin = 0, first_end = 0;
  std::size_t second_begin = 0, second_end = 0;
  friend bool operator==(const Difference&, const Difference&) = default;
};

/// In rising order of both indexes.
[[nodiscard]] std::vector<Match> align(std::span<const Symbol> first,
                                       std::span<const Symbol> second);

/// What the matches leave over, in order.
[[nodiscard]] std::vector<Difference> differences(const std::vector<Match>& matches,
                                                  std::size_t first_size, std::size_t second_size);

/// For each word whether it has a partner in the other text.
struct Partners {
  std::vector<bool> first;
  std::vector<bool> second;
};

/// Matches in order, then pairs equal words that are left over on both sides: text that was read
/// right, but stands elsewhere, counts as right.
[[nodiscard]] Partners partners_in_any_order(std::span<const Symbol> first,
                                             std::span<const Symbol> second);

}  // namespace sohoa::evaluate
