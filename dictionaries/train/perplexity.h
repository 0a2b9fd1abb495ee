#pragma once

/// How well a language model foresees a text that it has not seen.
///
/// Tested by tests/dictionaries/training_test.cpp.

#include <cstdint>
#include <vector>

#include "dictionaries/language_model.h"
#include "dictionaries/train/training_text.h"

namespace sohoa::train {

struct Perplexity {
  std::vector<double> by_order;  ///< [0]: no history, [1]: one word of history, ...
  std::uint64_t words = 0;       ///< known words and sentence ends, over which it is taken
  std::uint64_t unknown_words = 0;
};

/// Unknown words are not predicted, but stand in the history of those behind them.
[[nodiscard]] Perplexity perplexity(const dictionaries::LanguageModel& model, const IdText& text);

}  // namespace sohoa::train
