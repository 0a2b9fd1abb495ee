#include "dictionaries/follower_rows.h"

namespace sohoa::dictionaries {

void FollowerRows::add(std::uint32_t word, std::span<const std::uint32_t> followers) {
  if (followers.size() <= kFewFollowers || word >= row_of_.size()) return;
  const std::size_t row = bits_.size() / blocks_;
  row_of_[word] = static_cast<std::uint32_t>(row);
  bits_.resize(bits_.size() + blocks_);
  before_.resize(bits_.size());
  std::uint64_t* const bits = bits_.data() + row * blocks_;
  for (const std::uint32_t next : followers) {
    if (next < row_of_.size()) bits[next / kBlock] |= std::uint64_t{1} << (next % kBlock);
  }
  std::uint32_t sum = 0;
  for (std::size_t block = 0; block < blocks_; ++block) {
    before_[row * blocks_ + block] = static_cast<std::uint16_t>(sum);
    sum += static_cast<std::uint32_t>(std::popcount(bits[block]));
  }
}

}  // namespace sohoa::dictionaries
