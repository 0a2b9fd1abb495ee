#include "normalize/candidate_cache.h"

#include <utility>

namespace sohoa::normalize {

CandidateCache::Candidates CandidateCache::find(std::string_view piece, const PieceReader& reader,
                                                PieceShape shape) const {
  std::string key(piece);
  if (shape == PieceShape::OneWord) key += '\n';  // no piece holds one
  {
    const std::lock_guard lock(mutex_);
    if (Candidates known = recall(key)) return known;
  }
  auto candidates = std::make_shared<const std::vector<Candidate>>(reader.read(piece, shape));
  const std::lock_guard lock(mutex_);
  keep(std::move(key), candidates);
  return candidates;
}

CandidateCache::Candidates CandidateCache::recall(const std::string& key) const {
  if (const auto found = recent_.find(key); found != recent_.end()) return found->second;
  const auto found = older_.find(key);
  if (found == older_.end()) return nullptr;
  Candidates candidates = found->second;
  keep(key, candidates);
  return candidates;
}

void CandidateCache::keep(std::string key, Candidates candidates) const {
  if (recent_.size() >= kMaxPieces / 2) {
    older_ = std::move(recent_);
    recent_.clear();
  }
  recent_.emplace(std::move(key), std::move(candidates));
}

}  // namespace sohoa::normalize
