#include "dictionaries/train/perplexity.h"

#include <algorithm>
#include <cmath>

namespace sohoa::train {

Perplexity perplexity(const dictionaries::LanguageModel& model, const IdText& text) {
  using dictionaries::LanguageModel;
  Perplexity result;
  std::vector<double> costs(static_cast<std::size_t>(model.order()), 0.0);
  LanguageModel::Context context = model.start();
  for (const WordId id : text.ids) {
    if (id == LanguageModel::kUnknown) {
      ++result.unknown_words;
    } else {
      ++result.words;
      for (std::size_t history = 0; history < costs.size(); ++history) {
        LanguageModel::Context cut = context;
        cut.length = static_cast<std::uint8_t>(std::min<std::size_t>(history, context.length));
        costs[history] += model.cost_nats(cut, id);
      }
    }
    context = id == LanguageModel::kEnd ? model.start() : model.extend(context, id);
  }
  for (const double cost : costs) {
    result.by_order.push_back(
        std::exp(cost / static_cast<double>(std::max<std::uint64_t>(result.words, 1))));
  }
  return result;
}

}  // namespace sohoa::train
