// Every position of the text is one record: the words from it backwards, and the source. Sorted, records
// with the same last k words lie together, so that one sweep counts the n-grams of all orders and the
// different words before each. Behind the <s> that opens a sentence a record has blanks (id 0, which
// never stands before <s>): such an n-gram has nothing before it.

#include "dictionaries/train/ngram_counts.h"

#include <algorithm>

namespace sohoa::train {
namespace {

constexpr int kSourceBits = 8;
constexpr WordId kStart = 1;
constexpr WordId kEnd = 2;
constexpr unsigned kWordMask = (1U << kWordBits) - 1;

std::vector<NgramKey> backward_records(std::vector<IdText> sources, int order) {
  std::vector<NgramKey> records;
  std::size_t total = 0;
  for (const IdText& source : sources) total += source.ids.size();
  records.reserve(total);
  for (std::size_t s = 0; s < sources.size(); ++s) {
    // words[0] is the last word read; the newest word takes the highest bits of the record.
    std::array<WordId, kMaxOrder> words{kStart};
    for (const WordId marked : sources[s].ids) {
      if (marked == IdText::kPieceEnd) {
        words = {kStart};
        continue;
      }
      const auto id = static_cast<WordId>(marked & kWordMask);
      std::shift_right(words.begin(), words.end(), 1);
      words[0] = id;
      if ((marked & IdText::kSilent) != 0) continue;
      NgramKey record = 0;
      for (int k = 0; k < order; ++k)
        record = (record << kWordBits) | words[static_cast<std::size_t>(k)];
      records.push_back((record << kSourceBits) | s);
      if (id == kEnd) words = {kStart};
    }
    std::vector<WordId>().swap(sources[s].ids);
  }
  std::ranges::sort(records);
  return records;
}

/// An n-gram whose records are being read.
struct Open {
  std::uint32_t sightings = 0;
  double weighted_sightings = 0;
  std::uint32_t kinds_before = 0;
  double mass_before = 0;
};

class Sweep {
 public:
  Sweep(int order, const std::vector<double>& weights) : order_(order), weights_(weights) {}

  void take(NgramKey record) {
    const auto source = static_cast<std::size_t>(record & ((1U << kSourceBits) - 1));
    const NgramKey words = record >> kSourceBits;
    if (open_.empty()) {
      open_.resize(static_cast<std::size_t>(order_));
    } else if (words != words_) {
      close_down_to(first_difference(words));
    }
    words_ = words;
    for (Open& ngram : open_) {
      ++ngram.sightings;
      ngram.weighted_sightings += weights_[source];
    }
  }

  NgramCounts finish() {
    if (!open_.empty()) close_down_to(0);
    for (auto& counts : counts_) std::ranges::sort(counts, {}, &NgramCount::key);
    return std::move(counts_);
  }

 private:
  [[nodiscard]] WordId word_back(NgramKey words, int back) const {
    return static_cast<WordId>(words >> ((order_ - 1 - back) * kWordBits)) & kWordMask;
  }

  [[nodiscard]] int first_difference(NgramKey words) const {
    int back = 0;
    while (word_back(words, back) == word_back(words_, back)) ++back;
    return back;
  }

  void close_down_to(int back) {
    for (int k = order_ - 1; k >= back; --k) close(k);
  }

  /// The n-gram of the last k + 1 words is complete.
  void close(int k) {
    Open& ngram = open_[static_cast<std::size_t>(k)];
    const bool begins_sentence = word_back(words_, k) == kStart;
    const bool blank = k > 0 && word_back(words_, k) == 0 && has_start_before(k);
    if (!blank) {
      const bool raw = k == order_ - 1 || begins_sentence;
      counts_[static_cast<std::size_t>(k)].push_back(
          {.key = forward_key(k),
           .adjusted = raw ? ngram.sightings : ngram.kinds_before,
           .sightings = ngram.sightings,
           .mass = static_cast<float>(raw ? ngram.weighted_sightings : ngram.mass_before),
           .weighted_sightings = static_cast<float>(ngram.weighted_sightings)});
      if (k > 0) {
        Open& shorter = open_[static_cast<std::size_t>(k - 1)];
        ++shorter.kinds_before;
        shorter.mass_before += ngram.weighted_sightings / ngram.sightings;
      }
    }
    ngram = {};
  }

  [[nodiscard]] bool has_start_before(int k) const {
    for (int back = 1; back < k; ++back) {
      if (word_back(words_, back) == kStart) return true;
    }
    return false;
  }

  [[nodiscard]] NgramKey forward_key(int k) const {
    NgramKey key = 0;
    for (int back = k; back >= 0; --back) key = (key << kWordBits) | word_back(words_, back);
    return key;
  }

  int order_;
  const std::vector<double>& weights_;
  std::vector<Open> open_;
  NgramKey words_ = 0;
  NgramCounts counts_;
};

}  // namespace

NgramCounts count_ngrams(std::vector<IdText> sources, const std::vector<double>& weights,
                         int order) {
  const std::vector<NgramKey> records = backward_records(std::move(sources), order);
  Sweep sweep(order, weights);
  for (const NgramKey record : records) sweep.take(record);
  return sweep.finish();
}

}  // namespace sohoa::train
