#include "dictionaries/train/shared_readings.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "dictionaries/train/word_alignment.h"

namespace sohoa::dictionaries {
namespace {

constexpr double kMaxReadingNats = 2.5;
constexpr double kMaxNats = 9.0;

// The class of a letter is its base letter, its case and whether
// it has marks at all.
char32_t class_of(char32_t letter) {
  const char32_t base = base_letter(letter);
  const bool upper = u_isupper(static_cast<UChar32>(letter)) != 0;
  const bool marked =
      base != (upper ? base_letter(letter) : letter) ||
      (upper && u_tolower(static_cast<UChar32>(letter)) != static_cast<UChar32>(base));
  return base | (upper ? 0x1000000U : 0U) | (marked ? 0x2000000U : 0U);
}

bool is_marked_vowel(char32_t letter) {
  const char32_t base = base_letter(letter);
  return std::u32string_view(U"aeiouy").find(base) != std::u32string_view::npos &&
         static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter))) != base;
}

}  // namespace

ClassReadings::ClassReadings(const Counts& counts) {
  for (const auto& [segment, count] : counts) {
    if (segment.first.size() != 1) continue;
    Readings& readings = classes_[class_of(segment.first[0])];
    readings.counts[segment.second] += count;
    readings.total += count;
    readings.letters.insert(segment.first);
  }
}

MarkLetters::MarkLetters(const Counts& counts) {
  for (const auto& [segment, count] : counts) {
    const auto& [printed, read] = segment;
    if (printed.size() != 1 || read.empty() || !is_marked_vowel(printed[0])) continue;
    total_ += count;
    if (read.size() != 2) continue;
    if (base_letter(read[1]) == base_letter(printed[0])) before_[read[0]] += count;
    if (base_letter(read[0]) == base_letter(printed[0])) after_[read[1]] += count;
  }
}

void MarkLetters::add_to(std::map<Segment, double>& costs, double min_count) const {
  std::map<Segment, double> added;
  for (const auto& [segment, cost] : costs) {
    const auto& [printed, read] = segment;
    if (printed.size() != 1 || read.size() != 1 || !is_marked_vowel(printed[0])) continue;
    if (cost > kMaxReadingNats) continue;
    for (const auto* letters : {&before_, &after_}) {
      for (const auto& [letter, count] : *letters) {
        if (count < min_count) continue;
        const std::u32string both =
            letters == &before_ ? std::u32string{letter, read[0]} : std::u32string{read[0], letter};
        const double sum = cost - std::log(0.5 * count / total_);
        const auto [place, is_new] = added.emplace(Segment{printed, both}, sum);
        if (!is_new) place->second = std::min(place->second, sum);
      }
    }
  }
  for (const auto& [segment, cost] : added) {
    if (cost > kMaxNats) continue;
    const auto [place, is_new] = costs.emplace(segment, cost);
    if (!is_new) place->second = std::min(place->second, cost);
  }
}

}  // namespace sohoa::dictionaries
