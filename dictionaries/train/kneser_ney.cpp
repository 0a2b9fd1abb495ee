#include "dictionaries/train/kneser_ney.h"

#include <algorithm>
#include <span>

namespace sohoa::train {
namespace {

constexpr NgramKey kStart = 1;

/// Share of an n-gram's count that is given away, by its adjusted count.
class Discounts {
 public:
  explicit Discounts(std::span<const NgramCount> counts) {
    std::array<double, 5> ngrams_seen{};
    for (const NgramCount& ngram : counts) {
      if (ngram.adjusted <= 4) ++ngrams_seen[ngram.adjusted];
    }
    const double y = ngrams_seen[1] / std::max(1.0, ngrams_seen[1] + 2 * ngrams_seen[2]);
    for (std::size_t n = 1; n <= 3; ++n) {
      const double more = ngrams_seen[n + 1] / std::max(1.0, ngrams_seen[n]);
      const auto count = static_cast<double>(n);
      // Tiny or odd texts give estimates outside the range in which a discount makes sense.
      by_count_[n] = std::clamp(count - (count + 1) * y * more, 0.1 * count, 0.95 * count);
    }
  }

  [[nodiscard]] double share(std::uint32_t adjusted) const {
    const std::uint32_t n = std::max<std::uint32_t>(adjusted, 1);
    return by_count_[std::min<std::uint32_t>(n, 3)] / n;
  }

 private:
  std::array<double, 4> by_count_{};
};

std::uint32_t index_of(const std::vector<Estimate>& estimates, NgramKey key) {
  const auto at = std::ranges::lower_bound(estimates, key, {}, &Estimate::key);
  return static_cast<std::uint32_t>(at - estimates.begin());
}

std::vector<Estimate> estimate_words(const std::vector<NgramCount>& counts,
                                     std::size_t word_count) {
  const Discounts discounts(counts);
  double total = 0;
  double given_away = 0;
  for (const NgramCount& word : counts) {
    total += word.mass;
    given_away += word.mass * discounts.share(word.adjusted);
  }
  // <s> is never predicted, all other words share what is given away.
  const double uniform = given_away / total / static_cast<double>(word_count - 1);
  std::vector<Estimate> estimates(word_count);
  for (std::size_t id = 0; id < word_count; ++id) {
    estimates[id].key = id;
    estimates[id].probability = id == kStart ? 0 : static_cast<float>(uniform);
  }
  for (const NgramCount& word : counts) {
    Estimate& estimate = estimates[static_cast<std::size_t>(word.key)];
    estimate.probability +=
        static_cast<float>(word.mass * (1 - discounts.share(word.adjusted)) / total);
    estimate.weighted_sightings = word.weighted_sightings;
  }
  return estimates;
}

/// The n-grams of one context.
void estimate_group(std::span<const NgramCount> group, const Discounts& discounts, int order,
                    std::uint32_t cutoff, const std::vector<Estimate>& lower,
                    std::vector<Estimate>& estimates) {
  double total = 0;
  double given_away = 0;
  for (const NgramCount& ngram : group) {
    total += ngram.mass;
    given_away += ngram.mass * discounts.share(ngram.adjusted);
  }
  for (const NgramCount& ngram : group) {
    if (ngram.sightings < cutoff) continue;
    const std::uint32_t suffix = index_of(lower, without_first(ngram.key, order));
    const double below = lower[suffix].probability;
    const double own = ngram.mass * (1 - discounts.share(ngram.adjusted));
    estimates.push_back({.key = ngram.key,
                         .probability = static_cast<float>((own + given_away * below) / total),
                         .lower_probability = static_cast<float>(below),
                         .weighted_sightings = ngram.weighted_sightings,
                         .suffix = suffix});
  }
}

}  // namespace

Estimates estimate(NgramCounts counts, const EstimationOptions& options) {
  Estimates estimates;
  estimates[0] = estimate_words(counts[0], options.word_count);
  for (std::size_t k = 1; k < static_cast<std::size_t>(options.order); ++k) {
    const std::span<const NgramCount> all(counts[k]);
    const Discounts discounts(all);
    const std::uint32_t cutoff = options.cutoffs[k];
    estimates[k].reserve(static_cast<std::size_t>(std::ranges::count_if(
        all, [cutoff](const NgramCount& ngram) { return ngram.sightings >= cutoff; })));
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin + 1;
      while (end < all.size() && all[end].key >> kWordBits == all[begin].key >> kWordBits) ++end;
      estimate_group(all.subspan(begin, end - begin), discounts, static_cast<int>(k + 1), cutoff,
                     estimates[k - 1], estimates[k]);
      begin = end;
    }
    std::vector<NgramCount>().swap(counts[k]);
  }
  return estimates;
}

}  // namespace sohoa::train
