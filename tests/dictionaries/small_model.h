#pragma once

/// A small language model for tests, trained on random text, and a slow, obvious reader of it.

#include <array>
#include <filesystem>
#include <map>
#include <vector>

#include "dictionaries/train/kneser_ney.h"
#include "dictionaries/train/trained_model.h"
#include "dictionaries/train/training_text.h"

namespace sohoa::train::test {

inline constexpr WordId kWords = 40;  ///< of the small vocabulary, the first three among them

/// Paragraphs in which some words like to follow others.
IdText random_text(unsigned seed, int paragraphs);

NgramCounts small_counts(int order);
Estimates small_estimates(int order);
/// `bytes` limits the n-grams; a large number keeps all.
TrainedModel small_model(int order, std::size_t bytes = 1 << 30);

/// A file that vanishes with its owner.
class TemporaryFile {
 public:
  TemporaryFile();
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The textbook: look the n-gram up; where it is not there, pay for leaving the history and ask with a
/// shorter one.
class ReferenceModel {
 public:
  explicit ReferenceModel(const TrainedModel& model);

  /// `words`: the history, oldest first, then the word to be foreseen.
  double cost_nats(std::vector<WordId> words) const;
  /// How many of the last words of `history` the model knows as the beginning of some n-gram.
  std::size_t known_length(std::vector<WordId> history) const;

 private:
  struct Costs {
    double cost = 0;
    double backoff = 0;
    bool has_children = false;
  };
  std::map<std::vector<WordId>, Costs> ngrams_;
  std::size_t order_;
};

}  // namespace sohoa::train::test
