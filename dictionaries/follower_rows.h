#pragma once

/// Which words follow a word, a bit each: the quick way to the bigrams of common words.
///
/// A decoder asks mostly for words that do not follow. Looking for one among two thousand followers
/// takes eleven steps, each of which waits for memory; a bit takes one. Rare words have no row.
/// Reading is const and may be done by many threads.
/// Tested by tests/dictionaries/follower_rows_test.cpp.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sohoa::dictionaries {

class FollowerRows {
 public:
  static constexpr std::size_t kFewFollowers =
      48;  ///< so many and less are found as quickly without

  FollowerRows() = default;
  explicit FollowerRows(std::size_t words)
      : blocks_((words + kBlock - 1) / kBlock), row_of_(words, kNoRow) {}

  /// Takes the followers of `word`, in order of id, if they are many. Ids beyond the words are left out.
  void add(std::uint32_t word, std::span<const std::uint32_t> followers);

  [[nodiscard]] bool has_row(std::uint32_t word) const { return row_of_[word] != kNoRow; }
  /// The place of `follower` among the followers of `leader`, which has a row; nothing if it is none.
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t leader,
                                                  std::uint32_t follower) const {
    const std::size_t at = row_of_[leader] * blocks_ + follower / kBlock;
    const std::uint64_t bit = std::uint64_t{1} << (follower % kBlock);
    if ((bits_[at] & bit) == 0) return std::nullopt;
    return before_[at] + static_cast<std::uint32_t>(std::popcount(bits_[at] & (bit - 1)));
  }

 private:
  static constexpr std::size_t kBlock = 64;
  static constexpr std::uint32_t kNoRow = ~std::uint32_t{0};

  std::size_t blocks_ = 0;  ///< of a row
  std::vector<std::uint32_t> row_of_;
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint16_t> before_;  ///< followers before the block
};

}  // namespace sohoa::dictionaries
