#pragma once

/// What is behind Models: the mapped files, and what was made of them when they were opened.

#include <array>
#include <memory>
#include <string>

#include "dictionaries/language_model.h"
#include "normalize/candidate_cache.h"
#include "normalize/confusion_index.h"
#include "normalize/models.h"
#include "normalize/piece_reader.h"
#include "normalize/repair.h"
#include "normalize/vocabulary.h"

namespace sohoa::normalize {

/// All that reading pieces under one channel needs.
struct ChannelReader {
  ChannelReader(const dictionaries::LanguageModel& model, const Vocabulary& vocabulary,
                const dictionaries::ConfusionModel& confusions, const PieceOptions& options)
      : index(confusions, vocabulary), reader(model, vocabulary, index, options) {}
  ConfusionIndex index;
  PieceReader reader;
  CandidateCache cache;
};

struct Models::Impl {
  explicit Impl(dictionaries::LanguageModel model)
      : language(std::move(model)), vocabulary(language) {}
  dictionaries::LanguageModel language;
  Vocabulary vocabulary;
  std::unique_ptr<ChannelReader> no_vietnamese;
  std::unique_ptr<ChannelReader> vietnamese;
  std::unique_ptr<ChannelReader> unaccented;
  std::string fingerprint;

  /// Not for Channel::Automatic and Channel::Clean.
  [[nodiscard]] const ChannelReader& channel(Channel channel) const {
    switch (channel) {
      case Channel::Vietnamese:
        return *vietnamese;
      case Channel::Unaccented:
        return *unaccented;
      default:
        return *no_vietnamese;
    }
  }
};

}  // namespace sohoa::normalize
