#pragma once

/// Ways through the lattice of a piece, without their letters: a letter is stored once for an edge, and a
/// text is put together only for the few ways that are left at the end.
///
/// Tested through tests/normalize/piece_reader_test.cpp.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "normalize/piece_signs.h"
#include "normalize/word_search.h"

namespace sohoa::normalize {

/// Letters that an edge adds. A spelling is told from others by the hash of its letters, h * kPrime + letter
/// for each, so that the hash of two spellings in a row follows from theirs.
struct Part {
  static constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;

  std::uint32_t begin = 0;  ///< in the store of letters
  std::uint32_t size = 0;
  std::uint64_t hash = 0;
  std::uint64_t power = 1;  ///< kPrime to the size

  void add(char32_t letter) {
    hash = hash * kPrime + letter;
    power *= kPrime;
    ++size;
  }
};

inline constexpr std::uint32_t kNoEntry = ~std::uint32_t{0};

/// What stands between two places of the piece, and what it costs.
struct Edge {
  Part part;
  float channel_nats = 0;
  float unigram_nats = 0;
  SignKind kind = SignKind::Mark;  ///< a word is Letter
  bool unknown = false;
  bool digits_as_word = false;
  /// Of the vocabulary, if the edge is a word of it.
  std::uint32_t entry = kNoEntry;
  WordCase word_case = WordCase::Lower;
};

/// One way from the beginning of the piece to a place: its last edge, and the way before it.
struct Way {
  std::uint64_t hash = 0;  ///< of the whole spelling
  float rank = 0;
  float channel_nats = 0;
  float unigram_nats = 0;
  std::uint32_t begin = 0;  ///< of the letters of its last edge
  std::uint32_t size = 0;   ///< 0 for the way that has no edge yet
  std::uint16_t from_place = 0;
  std::uint16_t from_way = 0;
  SignKind kind = SignKind::Mark;
  bool blank = false;  ///< between the way before and the last edge
  bool unknown = false;
  bool digits_as_word = false;
  WordCase word_case = WordCase::Lower;
  std::uint32_t entry = kNoEntry;  ///< of its last edge
};

/// The ways to one place, of which only the best few are kept.
class WayList {
 public:
  /// Ways of rank `limit` and beyond are not taken.
  WayList(std::size_t max_ways, float limit) : max_ways_(max_ways), cutoff_(limit) {}

  [[nodiscard]] float cutoff() const { return cutoff_; }
  void add(const Way& way);
  /// Of ways with one spelling the best, and of these the best few, best first.
  void keep_best();
  [[nodiscard]] const std::vector<Way>& ways() const { return ways_; }

 private:
  void thin_out();

  std::vector<Way> ways_;
  std::size_t max_ways_;
  float cutoff_;
};

}  // namespace sohoa::normalize
