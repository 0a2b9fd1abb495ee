#include "normalize/piece_tails.h"

#include <algorithm>
#include <limits>

namespace sohoa::normalize {

std::vector<float> least_tails(PieceConfusions& piece, std::span<const SignKind> kinds) {
  std::vector<float> tails(kinds.size() + 1);
  for (std::size_t at = kinds.size(); at-- > 0;) {
    if (kinds[at] != SignKind::Letter || is_boundary(kinds, at)) {
      // What stands here may be taken as it is, to where the next thing stands.
      std::size_t end = at + 1;
      while (kinds[at] == SignKind::Letter && !is_boundary(kinds, end)) ++end;
      tails[at] = tails[end];
      continue;
    }
    float tail = std::numeric_limits<float>::infinity();
    for (const SegmentCase c : {SegmentCase::Lower, SegmentCase::Upper, SegmentCase::Title}) {
      const PieceConfusions::Lists& lists = piece.at(at, c);
      for (std::size_t n = 1; n < lists.size() && at + n <= kinds.size(); ++n) {
        if (lists[n] != nullptr) tail = std::min(tail, lists[n]->least_nats + tails[at + n]);
      }
    }
    tails[at] = tail;
  }
  return tails;
}

}  // namespace sohoa::normalize
