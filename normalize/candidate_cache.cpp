#include "normalize/candidate_cache.h"

namespace sohoa::normalize {

CandidateCache::Candidates CandidateCache::find(std::string_view piece,
                                                const PieceReader& reader) const {
  const std::string key(piece);
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
  }
  auto candidates = std::make_shared<const std::vector<Candidate>>(reader.read(piece));
  const std::lock_guard lock(mutex_);
  if (known_.size() >= kMaxPieces) known_.clear();
  known_.emplace(key, candidates);
  return candidates;
}

}  // namespace sohoa::normalize
