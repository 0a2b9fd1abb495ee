#include "pipeline/evaluate/edit_distance.h"

#include <algorithm>

#include "document/unicode_form.h"

namespace sohoa::evaluate {
namespace {

using Bits = std::uint64_t;
constexpr std::size_t kBitsPerBlock = 64;

// Vertical differences of 64 cells of a column: +1 where `plus` is set, -1 where `minus` is.
struct Block {
  Bits plus = ~Bits{0};
  Bits minus = 0;
};

// Takes a block to the next column. `carry` is the horizontal difference above it (-1, 0 or 1);
// the one at the cell `row` (a single bit) is returned.
int advance(Block& block, Bits equal, int carry, Bits row) {
  const Bits vertical = equal | block.minus;
  if (carry < 0) equal |= 1;
  const Bits horizontal = (((equal & block.plus) + block.plus) ^ block.plus) | equal;
  Bits plus = block.minus | ~(horizontal | block.plus);
  Bits minus = block.plus & horizontal;
  const int out = (plus & row) != 0 ? 1 : (minus & row) != 0 ? -1 : 0;
  plus = (plus << 1) | (carry > 0 ? 1U : 0U);
  minus = (minus << 1) | (carry < 0 ? 1U : 0U);
  block.plus = minus | ~(vertical | plus);
  block.minus = plus & vertical;
  return out;
}

void trim_common_ends(std::span<const Symbol>& first, std::span<const Symbol>& second) {
  while (!first.empty() && !second.empty() && first.front() == second.front()) {
    first = first.subspan(1);
    second = second.subspan(1);
  }
  while (!first.empty() && !second.empty() && first.back() == second.back()) {
    first = first.first(first.size() - 1);
    second = second.first(second.size() - 1);
  }
}

}  // namespace

std::size_t edit_distance(std::span<const Symbol> first, std::span<const Symbol> second) {
  trim_common_ends(first, second);
  if (first.empty() || second.empty()) return std::max(first.size(), second.size());

  std::unordered_map<Symbol, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < first.size(); ++i) places[first[i]].push_back(i);
  const std::size_t block_count = (first.size() + kBitsPerBlock - 1) / kBitsPerBlock;
  std::vector<Block> blocks(block_count);
  std::vector<Bits> equal(block_count, 0);
  const Bits last_row = Bits{1} << ((first.size() - 1) % kBitsPerBlock);
  constexpr Bits kTopRow = Bits{1} << (kBitsPerBlock - 1);

  auto distance = static_cast<std::ptrdiff_t>(first.size());
  for (const Symbol symbol : second) {
    const auto found = places.find(symbol);
    if (found != places.end()) {
      for (const std::size_t i : found->second) {
        equal[i / kBitsPerBlock] |= Bits{1} << (i % kBitsPerBlock);
      }
    }
    int carry = 1;  // the empty prefix of `first` is one further away with every symbol
    for (std::size_t b = 0; b < block_count; ++b) {
      carry = advance(blocks[b], equal[b], carry, b + 1 == block_count ? last_row : kTopRow);
    }
    distance += carry;
    if (found != places.end()) {
      for (const std::size_t i : found->second) equal[i / kBitsPerBlock] = 0;
    }
  }
  return static_cast<std::size_t>(distance);
}

std::vector<Symbol> letters(std::string_view text) {
  const std::u32string points = to_utf32(text);
  return {points.begin(), points.end()};
}

std::vector<Symbol> Numbering::operator()(const std::vector<std::string>& words) {
  std::vector<Symbol> symbols;
  symbols.reserve(words.size());
  for (const std::string& word : words) {
    symbols.push_back(
        numbers_.try_emplace(word, static_cast<Symbol>(numbers_.size())).first->second);
  }
  return symbols;
}

}  // namespace sohoa::evaluate
