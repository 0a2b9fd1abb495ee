#pragma once

/// How often a document has each word, by its own clear readings.
///
/// A report on a tỉnh says "tỉnh" on every line; so where a reading leaves "tỉnh", "tính" and "tình"
/// open and the neighbours do not tell, the document does. Repair reads every paragraph twice: first
/// to count, then with the counts mixed into the language model, as a cache model does:
///   P(word | context) = (1 - share) P_model(word | context) + share (count - 1) / total
/// The one that is taken off keeps a reading from being its own witness.
/// Tested by tests/normalize/document_words_test.cpp.

#include <vector>

#include "dictionaries/language_model.h"

namespace sohoa::normalize {

class DocumentWords {
 public:
  using WordId = dictionaries::LanguageModel::WordId;
  static constexpr double kShare = 0.1;  ///< of the document's own counts; best of 0.05 to 0.3

  /// `probability` is how sure the reading is, 0..1. Unknown words are not counted.
  void add(WordId word, double probability);
  /// -ln P of the mixture, from the cost that the language model alone gives.
  [[nodiscard]] double mixed_nats(WordId word, double model_nats) const;
  /// The document has the word about as often as text of its kind, where it costs `model_nats`, or
  /// more often: a reading that was given up may deserve another look.
  [[nodiscard]] bool favours(WordId word, double model_nats) const;

 private:
  [[nodiscard]] double witnesses(WordId word) const;

  std::vector<double> counts_;  ///< by word
  double total_ = 0;
};

}  // namespace sohoa::normalize
