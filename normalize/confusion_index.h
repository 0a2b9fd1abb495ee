#pragma once

/// A confusion model turned round for reading: from letters that were read to what may have been printed.
///
/// Beyond the segments of the model it knows a few that every recogniser may show, so that a letter
/// too rare in the training pairs is not impossible: a letter read as itself, without its marks, or
/// in the other case. Reading is const and may be done by many threads.
/// Tested by tests/normalize/confusion_index_test.cpp.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "dictionaries/confusion_model.h"
#include "normalize/vocabulary.h"

namespace sohoa::normalize {

/// How the letters of a printed segment are cased; a single capital is both Upper and Title.
enum class SegmentCase : std::uint8_t { Lower, Upper, Title };

/// Printed letters that may stand behind a reading.
struct Rewrite {
  std::array<Vocabulary::Code, dictionaries::ConfusionModel::kMaxSegment> printed{};
  std::uint8_t length = 0;
  float cost_nats = 0;
};

/// All that may stand behind one reading.
struct RewriteList {
  std::vector<Rewrite> letters;  ///< prints of one letter, cheapest first
  std::vector<Rewrite> longer;   ///< of more, cheapest first
  /// letters[i].cost_nats by its code, infinity for all others; empty when `letters` are few.
  std::vector<float> letter_nats;
  float least_nats = 0;  ///< of all
  /// Vocabulary::bit of each print's first letter: a node without any of them needs no look.
  std::uint64_t letter_bits = 0;
  std::uint64_t longer_bits = 0;
};

class ConfusionIndex {
 public:
  ConfusionIndex(const dictionaries::ConfusionModel& model, const Vocabulary& vocabulary);

  /// `read` has at most three letters; none asks for lost letters. Nothing when the reading is unheard of.
  [[nodiscard]] const RewriteList* find(SegmentCase segment_case, std::u32string_view read) const;
  /// A sign that is no letter but was read in place of letters: '¢', '6', '’'.
  [[nodiscard]] bool stands_for_letters(char32_t sign) const { return signs_.contains(sign); }
  [[nodiscard]] float lost_space_nats() const { return lost_space_nats_; }
  [[nodiscard]] float extra_space_nats() const { return extra_space_nats_; }

 private:
  using Lists = std::unordered_map<std::uint64_t, RewriteList>;

  void add(const dictionaries::Confusion& confusion, const Vocabulary& vocabulary);
  void add_small_reading(const dictionaries::Confusion& confusion, const Vocabulary& vocabulary);
  void add_defaults(const Vocabulary& vocabulary);
  void sort_lists(std::size_t alphabet_size);

  std::array<Lists, 3> lists_;
  std::unordered_set<char32_t> signs_;
  float lost_space_nats_ = 0;
  float extra_space_nats_ = 0;
};

}  // namespace sohoa::normalize
