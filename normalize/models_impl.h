#pragma once

/// What is behind Models: the mapped files, and what was made of them when they were opened.

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "dictionaries/confusion_model.h"
#include "dictionaries/language_model.h"
#include "normalize/candidate_cache.h"
#include "normalize/code.h"
#include "normalize/confusion_index.h"
#include "normalize/models.h"
#include "normalize/piece_reader.h"
#include "normalize/piece_table.h"
#include "normalize/repair.h"
#include "normalize/vocabulary.h"

namespace sohoa::normalize {

/// All that reading pieces under one channel needs.
struct ChannelReader {
  /// Keeps references into `models`, which owns the reader.
  ChannelReader(const Models::Impl& models, const dictionaries::ConfusionModel& confusions,
                const PieceOptions& options, std::optional<PieceTable> known = std::nullopt);
  ConfusionIndex index;
  std::optional<PieceTable> table;  ///< of the commonest pieces
  PieceReader reader;
  CandidateCache cache;
};

struct Models::Impl {
  Impl(dictionaries::LanguageModel model, CodeTable code_table)
      : shared_language(std::make_shared<const dictionaries::LanguageModel>(std::move(model))),
        language(*shared_language),
        vocabulary(language),
        codes(std::move(code_table)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  std::shared_ptr<const dictionaries::LanguageModel> shared_language;  ///< with extract::Rules
  const dictionaries::LanguageModel& language;
  Vocabulary vocabulary;
  CodeTable codes;
  std::unique_ptr<ChannelReader> no_vietnamese;
  std::unique_ptr<ChannelReader> vietnamese;
  std::unique_ptr<ChannelReader> unaccented;
  std::string fingerprint;
  /// What tables of readings must have been made for.
  std::uint64_t readings_none = 0;
  std::uint64_t readings_vietnamese = 0;

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

inline ChannelReader::ChannelReader(const Models::Impl& models,
                                    const dictionaries::ConfusionModel& confusions,
                                    const PieceOptions& options, std::optional<PieceTable> known)
    : index(confusions, models.vocabulary),
      table(std::move(known)),
      reader({models.language, models.vocabulary, index, models.codes}, options,
             table ? &*table : nullptr) {}

}  // namespace sohoa::normalize
