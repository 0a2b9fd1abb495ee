#pragma once

/// Remembers what pieces may have been: documents repeat themselves, and reports repeat each other.
///
/// Safe to use from many threads. Holds a bounded number of pieces; those that were not asked for while
/// half as many others came are forgotten.
/// Tested by tests/normalize/candidate_cache_test.cpp.

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/piece_reader.h"

namespace sohoa::normalize {

class CandidateCache {
 public:
  /// Shared with the repairs that are under way, which may outlive the entry.
  using Candidates = std::shared_ptr<const std::vector<Candidate>>;
  static constexpr std::size_t kMaxPieces = 4'000;  ///< about 8 MB, 22 MB at most

  /// The candidates of `piece`, read by `reader` when they are not known yet.
  Candidates find(std::string_view piece, const PieceReader& reader,
                  PieceShape shape = PieceShape::Any) const;

 private:
  // Under the lock; null when the piece is not known.
  [[nodiscard]] Candidates recall(const std::string& key) const;
  void keep(std::string key, Candidates candidates) const;

  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, Candidates> recent_;
  mutable std::unordered_map<std::string, Candidates> older_;
};

}  // namespace sohoa::normalize
