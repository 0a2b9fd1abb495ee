#include "normalize/piece_way.h"

#include <algorithm>
#include <array>

namespace sohoa::normalize {
namespace {

bool is_better(const Way& a, const Way& b) {
  return a.rank != b.rank ? a.rank < b.rank : a.hash < b.hash;
}

// Tells which spellings were met before: a table of hashes that is emptied by counting up the round.
class Spellings {
 public:
  void clear() { ++round_; }

  // False if the spelling was here before.
  bool add(std::uint64_t hash) {
    auto at = static_cast<std::size_t>(hash >> (64 - kBits));
    for (; slots_[at].round == round_; at = (at + 1) % kSlots) {
      if (slots_[at].hash == hash) return false;
    }
    slots_[at] = {hash, round_};
    return true;
  }

  static constexpr unsigned kBits = 11;
  static constexpr std::size_t kSlots = std::size_t{1} << kBits;

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint64_t round = 0;
  };
  std::array<Slot, kSlots> slots_{};
  std::uint64_t round_ = 0;
};

}  // namespace

void WayList::add(const Way& way) {
  if (way.rank >= cutoff_) return;
  ways_.push_back(way);
  if (ways_.size() >= 4 * max_ways_) thin_out();
}

// Keeps the better half; what is worse than all of it need not come any more. Texts that come twice
// are few, so that more than enough different ones are left.
void WayList::thin_out() {
  const auto middle = ways_.begin() + static_cast<std::ptrdiff_t>(2 * max_ways_);
  std::nth_element(ways_.begin(), middle, ways_.end(), is_better);
  cutoff_ = middle->rank;
  ways_.erase(middle, ways_.end());
}

void WayList::keep_best() {
  // Behind a mark, and behind the words of one search, they are in order already.
  if (!std::is_sorted(ways_.begin(), ways_.end(), is_better)) {
    std::sort(ways_.begin(), ways_.end(), is_better);
  }
  thread_local Spellings met;
  met.clear();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < ways_.size() && kept < max_ways_; ++i) {
    if (met.add(ways_[i].hash)) ways_[kept++] = ways_[i];
  }
  ways_.resize(kept);
}

}  // namespace sohoa::normalize
