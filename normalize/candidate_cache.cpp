#include "normalize/candidate_cache.h"

namespace sohoa::normalize {

CandidateCache::Candidates CandidateCache::find(std::string_view piece, const PieceReader& reader,
                                                PieceShape shape) const {
  std::string key(piece);
  if (shape == PieceShape::OneWord) key += '\n';  // no piece holds one
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
  }
  auto candidates = std::make_shared<const std::vector<Candidate>>(reader.read(piece, shape));
  const std::lock_guard lock(mutex_);
  if (known_.size() >= kMaxPieces) known_.clear();
  known_.emplace(key, candidates);
  return candidates;
}

}  // namespace sohoa::normalize
