#include "normalize/document_words.h"

#include <algorithm>
#include <cmath>

namespace sohoa::normalize {

void DocumentWords::add(WordId word, double probability) {
  if (word == dictionaries::LanguageModel::kUnknown) return;
  counts_[word] += probability;
  total_ += probability;
}

double DocumentWords::mixed_nats(WordId word, double model_nats) const {
  static const double kOtherShareNats = -std::log(1.0 - kShare);
  const auto found = counts_.find(word);
  const double witnesses = found == counts_.end() ? 0.0 : std::max(found->second - 1.0, 0.0);
  if (witnesses == 0.0) return model_nats + kOtherShareNats;
  return -std::log((1.0 - kShare) * std::exp(-model_nats) + kShare * witnesses / total_);
}

}  // namespace sohoa::normalize
