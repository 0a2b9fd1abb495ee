#pragma once

/// What may stand behind the letters of a piece, place by place: looked up once for all its searches.
///
/// Not for several threads at once: places are looked up when they are first asked for.
/// Tested through tests/normalize/word_search_test.cpp.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "normalize/confusion_index.h"

namespace sohoa::normalize {

class PieceConfusions {
 public:
  /// By the number of letters read: none (lost letters), one, two, three.
  using Lists = std::array<const RewriteList*, dictionaries::ConfusionModel::kMaxSegment + 1>;

  /// Both must outlive it.
  PieceConfusions(std::u32string_view piece, const ConfusionIndex& index)
      : piece_(piece), index_(index), known_(piece.size() + 1) {}

  [[nodiscard]] std::u32string_view piece() const { return piece_; }
  [[nodiscard]] const ConfusionIndex& index() const { return index_; }

  [[nodiscard]] const Lists& at(std::size_t place, SegmentCase segment_case) {
    std::optional<Lists>& lists = known_[place][static_cast<std::size_t>(segment_case)];
    if (!lists) {
      lists.emplace();
      for (std::size_t n = 0; n < lists->size() && place + n <= piece_.size(); ++n) {
        (*lists)[n] = index_.find(segment_case, piece_.substr(place, n));
      }
    }
    return *lists;
  }

 private:
  std::u32string_view piece_;
  const ConfusionIndex& index_;
  std::vector<std::array<std::optional<Lists>, 3>> known_;  // by place and case
};

}  // namespace sohoa::normalize
