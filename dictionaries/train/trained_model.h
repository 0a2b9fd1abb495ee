#pragma once

/// A language model as it leaves training, before it is packed into a file.

#include <array>
#include <string>
#include <vector>

#include "dictionaries/train/ngram_counts.h"

namespace sohoa::train {

struct TrainedNgram {
  NgramKey key = 0;
  float cost_nats = 0;
  float backoff_nats = 0;  ///< cost of leaving this history; 0 when nothing follows it
  friend bool operator==(const TrainedNgram&, const TrainedNgram&) = default;
};

/// Sorted by key; index is order - 1. All words are there; with every n-gram its context and the n-gram
/// without its first word.
using TrainedNgrams = std::array<std::vector<TrainedNgram>, kMaxOrder>;

struct TrainedModel {
  int order = kMaxOrder;
  std::vector<std::string> words;
  std::vector<std::string> usual_forms;
  TrainedNgrams ngrams;
};

}  // namespace sohoa::train
