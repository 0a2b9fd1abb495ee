#include "normalize/document_words.h"

#include <algorithm>
#include <cmath>

namespace sohoa::normalize {
namespace {

// Two witnesses in a report for a word that is not rare elsewhere; with 1/4 no reading changed.
constexpr double kNotableShare = 0.125;

}  // namespace

void DocumentWords::add(WordId word, double probability) {
  if (word == dictionaries::LanguageModel::kUnknown) return;
  if (word >= counts_.size()) counts_.resize(word + 1);
  counts_[word] += probability;
  total_ += probability;
}

double DocumentWords::witnesses(WordId word) const {
  return word < counts_.size() ? std::max(counts_[word] - 1.0, 0.0) : 0.0;
}

double DocumentWords::mixed_nats(WordId word, double model_nats) const {
  static const double kOtherShareNats = -std::log(1.0 - kShare);
  const double others = witnesses(word);
  if (others == 0.0) return model_nats + kOtherShareNats;
  return -std::log((1.0 - kShare) * std::exp(-model_nats) + kShare * others / total_);
}

bool DocumentWords::favours(WordId word, double model_nats) const {
  const double others = witnesses(word);
  return others > kNotableShare * total_ * std::exp(-model_nats);
}

}  // namespace sohoa::normalize
