#pragma once

/// A stretch of print and what was read for it, as the training of confusion models counts them.

#include <string>
#include <unordered_map>
#include <utility>

namespace sohoa::dictionaries {

using Segment = std::pair<std::u32string, std::u32string>;  ///< printed, read

struct SegmentHash {
  std::size_t operator()(const Segment& segment) const {
    const std::hash<std::u32string> hash;
    return hash(segment.first) * 31 + hash(segment.second);
  }
};

using Counts = std::unordered_map<Segment, double, SegmentHash>;

}  // namespace sohoa::dictionaries
