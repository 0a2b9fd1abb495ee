#include "small_model.h"

#include <unistd.h>

#include <random>
#include <string>

#include "dictionaries/train/entropy_pruning.h"

namespace sohoa::train::test {
namespace {

std::vector<WordId> words_of(NgramKey key, std::size_t order) {
  std::vector<WordId> words(order);
  for (std::size_t back = order; back-- > 0; key >>= kWordBits) {
    words[back] = static_cast<WordId>(key & ((1U << kWordBits) - 1));
  }
  return words;
}

}  // namespace

IdText random_text(unsigned seed, int paragraphs) {
  std::mt19937 random(seed);
  IdText text;
  for (int paragraph = 0; paragraph < paragraphs; ++paragraph) {
    auto word = random() % kWords;
    for (auto length = 1 + random() % 12; length > 0; --length) {
      // Mostly one of three followers, else any word; 0 is the unknown word, 1 and 2 never stand inside.
      word = random() % 4 != 0 ? (word * 7 + random() % 3) % kWords : random() % kWords;
      text.ids.push_back(static_cast<WordId>(word == 1 || word == 2 ? 3 : word));
    }
    text.ids.push_back(2);
  }
  return text;
}

NgramCounts small_counts(int order) {
  return count_ngrams({random_text(1, 800), random_text(2, 300)}, {1.0, 2.5}, order);
}

Estimates small_estimates(int order) {
  return estimate(small_counts(order),
                  {.order = order, .word_count = kWords, .cutoffs = {1, 1, 1, 2, 2}});
}

TrainedModel small_model(int order, std::size_t bytes) {
  TrainedModel model;
  model.order = order;
  model.words = {"<unk>", "<s>", "</s>"};
  while (model.words.size() < kWords)
    model.words.push_back("từ" + std::to_string(model.words.size()));
  for (const std::string& word : model.words) model.usual_forms.push_back("T" + word);
  model.ngrams = prune(small_estimates(order), order, bytes);
  return model;
}

TemporaryFile::TemporaryFile() {
  std::string name = (std::filesystem::temp_directory_path() / "sohoa-test-XXXXXX").string();
  const int descriptor = ::mkstemp(name.data());
  if (descriptor >= 0) ::close(descriptor);
  path_ = name;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

ReferenceModel::ReferenceModel(const TrainedModel& model)
    : order_(static_cast<std::size_t>(model.order)) {
  for (std::size_t k = 0; k < order_; ++k) {
    for (const TrainedNgram& ngram : model.ngrams[k]) {
      std::vector<WordId> words = words_of(ngram.key, k + 1);
      ngrams_[words].cost = ngram.cost_nats;
      ngrams_[words].backoff = ngram.backoff_nats;
      words.pop_back();
      if (!words.empty()) ngrams_[words].has_children = true;
    }
  }
}

double ReferenceModel::cost_nats(std::vector<WordId> words) const {
  while (words.size() > order_) words.erase(words.begin());
  double cost = 0;
  for (;;) {
    const auto found = ngrams_.find(words);
    if (found != ngrams_.end()) return cost + found->second.cost;
    const auto history = ngrams_.find({words.begin(), words.end() - 1});
    if (history != ngrams_.end()) cost += history->second.backoff;
    words.erase(words.begin());
  }
}

std::size_t ReferenceModel::known_length(std::vector<WordId> history) const {
  while (history.size() >= order_) history.erase(history.begin());
  for (; !history.empty(); history.erase(history.begin())) {
    const auto found = ngrams_.find(history);
    if (found != ngrams_.end() && found->second.has_children) break;
  }
  return history.size();
}

}  // namespace sohoa::train::test
