#include "extract/whole_organ.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/approximate_match.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 16;
constexpr std::size_t kMostSpoilt = 2;  // letters

std::optional<std::string> spelt(const std::u32string& folded, const Rules::Impl& rules) {
  const auto found = rules.phrases.find(folded);
  if (found == rules.phrases.end() || found->second.size() != 1) return std::nullopt;
  return found->second.front();
}

/// "nghiep iep va va phat trien": a word that its neighbour ends with was read twice.
std::u32string without_repeats(const std::vector<std::u32string>& words) {
  std::vector<std::u32string> once;
  for (const std::u32string& word : words) {
    if (once.empty() || !once.back().ends_with(word)) once.push_back(word);
  }
  return joined(once);
}

std::u32string_view first_word(std::u32string_view folded) {
  return folded.substr(0, folded.find(U' '));
}

/// The nearest name by its letters; nothing where two are as near.
std::optional<std::u32string> nearest_organ(const std::u32string& folded,
                                            const Rules::Impl& rules) {
  const std::u32string letters = compact(folded);
  std::optional<std::u32string> nearest;
  std::size_t least = kMostSpoilt + 1;
  bool alone = true;
  for (const auto& [name, abbreviation] : rules.abbreviations_by_organ) {
    if (first_word(name) != first_word(folded)) continue;
    const std::size_t off = edit_distance(letters, compact(name), kMostSpoilt);
    if (off > kMostSpoilt || off > least) continue;
    alone = off < least;
    least = off;
    nearest = name;
  }
  return alone ? nearest : std::nullopt;
}

}  // namespace

std::optional<std::string> whole_organ(std::string_view name, const Rules::Impl& rules) {
  const std::u32string folded = fold(name);
  if (rules.abbreviations_by_organ.contains(folded)) return std::nullopt;
  const std::u32string once = without_repeats(split_words(folded));
  if (rules.abbreviations_by_organ.contains(once)) return spelt(once, rules);
  if (compact(folded).size() < kFewestLetters) return std::nullopt;
  const auto nearest = nearest_organ(folded, rules);
  return nearest ? spelt(*nearest, rules) : std::nullopt;
}

}  // namespace sohoa::extract
