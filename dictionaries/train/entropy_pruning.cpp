#include "dictionaries/train/entropy_pruning.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>

#include "dictionaries/language_model_format.h"

namespace sohoa::train {
namespace {

using Marks = std::array<std::vector<bool>, kMaxOrder>;
using Prices = std::array<std::vector<float>, kMaxOrder>;

/// Rounding must not make a back-off weight infinite.
constexpr double kSmallestMass = 1e-6;

/// What the n-grams of one context leave to the others.
struct Remainder {
  double here = 1;   ///< 1 - sum of P(word | context)
  double below = 1;  ///< 1 - sum of P(word | shorter context)

  void take(const Estimate& ngram) {
    here -= ngram.probability;
    below -= ngram.lower_probability;
  }
  [[nodiscard]] double weight() const {
    return std::max(here, kSmallestMass) / std::max(below, kSmallestMass);
  }
};

/// Calls `act` with begin and end of the n-grams of each context.
template <typename Act>
void for_each_context(const std::vector<Estimate>& ngrams, Act act) {
  for (std::size_t begin = 0; begin < ngrams.size();) {
    std::size_t end = begin + 1;
    while (end < ngrams.size() && ngrams[end].key >> kWordBits == ngrams[begin].key >> kWordBits)
      ++end;
    act(begin, end);
    begin = end;
  }
}

std::vector<float> prices_of(const std::vector<Estimate>& ngrams) {
  std::vector<float> prices(ngrams.size());
  for_each_context(ngrams, [&](std::size_t begin, std::size_t end) {
    Remainder remainder;
    double history = 0;
    for (std::size_t i = begin; i < end; ++i) {
      remainder.take(ngrams[i]);
      history += ngrams[i].weighted_sightings;
    }
    const double weight = remainder.weight();
    for (std::size_t i = begin; i < end; ++i) {
      const Estimate& ngram = ngrams[i];
      Remainder without = remainder;
      without.here += ngram.probability;
      without.below += ngram.lower_probability;
      const double weight_without = without.weight();
      const double word = ngram.probability *
                          std::log(ngram.probability / (weight_without * ngram.lower_probability));
      const double others = std::max(remainder.here, 0.0) * std::log(weight / weight_without);
      prices[i] = static_cast<float>(history * (word + others));
    }
  });
  return prices;
}

class Pruner {
 public:
  Pruner(const Estimates& estimates, int order)
      : estimates_(estimates), order_(static_cast<std::size_t>(order)) {
    for (std::size_t k = 1; k < order_; ++k) prices_[k] = prices_of(estimates[k]);
  }

  /// The n-grams that cost at least `price`, and those on which they rest.
  [[nodiscard]] Marks keep(float price) const {
    Marks kept;
    for (std::size_t k = 0; k < order_; ++k) kept[k].assign(estimates_[k].size(), k == 0);
    for (std::size_t k = order_ - 1; k >= 1; --k) {
      std::size_t context = 0;
      for (std::size_t i = 0; i < estimates_[k].size(); ++i) {
        if (prices_[k][i] >= price) kept[k][i] = true;
        if (!kept[k][i]) continue;
        const NgramKey context_key = estimates_[k][i].key >> kWordBits;
        while (estimates_[k - 1][context].key < context_key) ++context;
        kept[k - 1][context] = true;
        kept[k - 1][estimates_[k][i].suffix] = true;
      }
    }
    return kept;
  }

  /// Bytes of the n-grams in the file.
  [[nodiscard]] std::size_t bytes(const Marks& kept) const {
    std::size_t total = 0;
    for (std::size_t k = 1; k < order_; ++k) {
      const auto count = static_cast<std::size_t>(std::ranges::count(kept[k], true));
      total += count * dictionaries::kEntryBytes;
      if (k + 1 < order_) total += count * 3 / 16 + contexts(kept, k + 1) * 4;
    }
    return total;
  }

  /// Halves the range of prices until the size fits.
  [[nodiscard]] Marks keep_bytes(std::size_t limit) const {
    Marks all = keep(-std::numeric_limits<float>::infinity());
    if (bytes(all) <= limit) return all;
    double low = std::log(1e-4);
    double high = std::log(1e6);
    for (int step = 0; step < 16; ++step) {
      const double middle = (low + high) / 2;
      (bytes(keep(static_cast<float>(std::exp(middle)))) > limit ? low : high) = middle;
    }
    return keep(static_cast<float>(std::exp(high)));
  }

 private:
  /// Number of different contexts of the kept n-grams of order k + 1.
  [[nodiscard]] std::size_t contexts(const Marks& kept, std::size_t k) const {
    std::size_t count = 0;
    NgramKey last = ~NgramKey{0};
    for (std::size_t i = 0; i < estimates_[k].size(); ++i) {
      const NgramKey context = estimates_[k][i].key >> kWordBits;
      if (!kept[k][i] || context == last) continue;
      last = context;
      ++count;
    }
    return count;
  }

  const Estimates& estimates_;
  std::size_t order_;
  Prices prices_;
};

float cost_of(float probability) {
  return probability > 0 ? -std::log(probability) : dictionaries::kImpossibleNats;
}

/// Sets the back-off costs of `contexts` (order k) from the kept n-grams one order up.
void set_backoffs(std::vector<TrainedNgram>& contexts, const std::vector<Estimate>& ngrams,
                  const std::vector<bool>& kept) {
  std::size_t at = 0;
  for_each_context(ngrams, [&](std::size_t begin, std::size_t end) {
    Remainder remainder;
    bool any = false;
    for (std::size_t i = begin; i < end; ++i) {
      if (!kept[i]) continue;
      any = true;
      remainder.take(ngrams[i]);
    }
    if (!any) return;
    const NgramKey context = ngrams[begin].key >> kWordBits;
    while (contexts[at].key < context) ++at;
    contexts[at].backoff_nats = static_cast<float>(-std::log(remainder.weight()));
  });
}

}  // namespace

TrainedNgrams prune(const Estimates& estimates, int order, std::size_t bytes) {
  const Marks kept = Pruner(estimates, order).keep_bytes(bytes);
  TrainedNgrams result;
  for (std::size_t k = 0; k < static_cast<std::size_t>(order); ++k) {
    for (std::size_t i = 0; i < estimates[k].size(); ++i) {
      if (!kept[k][i]) continue;
      result[k].push_back(
          {.key = estimates[k][i].key, .cost_nats = cost_of(estimates[k][i].probability)});
    }
    if (k > 0) set_backoffs(result[k - 1], estimates[k], kept[k]);
  }
  return result;
}

}  // namespace sohoa::train
