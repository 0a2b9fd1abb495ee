#pragma once

/// Learns a confusion model from pairs of printed and read words.
///
/// First expectation maximisation over small segments (1:0, 1:1, 1:2, 1:3, 2:1, 3:1), then context:
/// neighbouring segments of the best alignments are joined up to 3:3 and kept where they say something
/// else than their parts. Tested by tests/dictionaries/confusion_test.cpp.

#include <string>
#include <vector>

#include "dictionaries/confusion_model.h"
#include "dictionaries/train/word_alignment.h"

namespace sohoa::dictionaries {

struct ConfusionTrainingOptions {
  std::string channel = "none";  ///< name of the recogniser's language: "none", "vie"
  int rounds = 6;                ///< of expectation maximisation
  double min_count = 2;  ///< segments seen less often are noise, but for a letter and its base
  double min_context_count = 4;  ///< the same for segments in context
  double min_gain_nats = 0.4;    ///< a segment in context must be this much cheaper than its parts
  double class_weight = 0.1;  ///< share of what happens to a letter as to its sisters (ộ, ổ, ố)
  void validate() const;      ///< throws Error{BadOption}
};

[[nodiscard]] ConfusionModel train_confusions(const std::vector<WordPair>& pairs,
                                              const ConfusionTrainingOptions& options);

}  // namespace sohoa::dictionaries
