#pragma once

/// The paths of word_search at one letter of a reading.
///
/// Paths with one key are one, the cheapest of them; those beyond the beam or the limit are not taken.
/// Tested through tests/normalize/word_search_test.cpp.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sohoa::normalize {

/// A beginning of printed words that may stand behind the letters read so far.
struct Path {
  std::uint32_t key = 0;  ///< node of the vocabulary, case, whether its free letter is spent
  float cost = 0;
  float bound = 0;  ///< the least that a word on this path can be ranked
};

/// A key is found through a table of indices; it is emptied by counting up the round.
class PathSet {
 public:
  static constexpr std::size_t kMaxPaths =
      1500;  // more than a beam leaves; a bound for hostile input

  // Paths beyond `beam` from the best, or beyond `limit`, are not taken.
  void open(float beam, float limit) {
    paths_.clear();
    if (++round_ > kLastRound) {
      slots_.fill(0);
      round_ = 1;
    }
    beam_ = beam;
    limit_ = limit;
  }

  [[nodiscard]] float limit() const { return limit_; }

  void add(const Path& path) {
    if (path.bound > limit_) return;
    limit_ = std::min(limit_, path.bound + beam_);
    std::size_t slot = (path.key * 0x9E3779B1U) >> (32 - kSlotBits);
    for (; slots_[slot] >> kIndexBits == round_; slot = (slot + 1) % kSlots) {
      Path& known = paths_[slots_[slot] % (1U << kIndexBits)];
      if (known.key != path.key) continue;
      if (path.cost < known.cost) known = path;
      return;
    }
    if (paths_.size() == kMaxPaths) return;
    slots_[slot] = (round_ << kIndexBits) | static_cast<std::uint32_t>(paths_.size());
    paths_.push_back(path);
  }

  // No path can be added afterwards.
  void prune(std::size_t max_paths) {
    std::erase_if(paths_, [this](const Path& path) { return path.bound > limit_; });
    if (paths_.size() <= max_paths) return;
    const auto end = paths_.begin() + static_cast<std::ptrdiff_t>(max_paths);
    std::nth_element(paths_.begin(), end, paths_.end(),
                     [](const Path& a, const Path& b) { return a.bound < b.bound; });
    paths_.erase(end, paths_.end());
  }

  [[nodiscard]] const std::vector<Path>& paths() const { return paths_; }

 private:
  static constexpr unsigned kSlotBits = 11;
  static constexpr std::size_t kSlots = std::size_t{1} << kSlotBits;
  static constexpr unsigned kIndexBits = 11;
  static constexpr std::uint32_t kLastRound = (1U << (32 - kIndexBits)) - 1;
  static_assert(kMaxPaths < kSlots && kMaxPaths <= (1U << kIndexBits));

  std::vector<Path> paths_;
  std::array<std::uint32_t, kSlots> slots_{};  ///< round << kIndexBits | index of the path
  std::uint32_t round_ = 0;                    ///< slots of other rounds are empty
  float beam_ = 0;
  float limit_ = 0;
};

}  // namespace sohoa::normalize
