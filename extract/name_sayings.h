#pragma once

/// How a document spells a name: every spelling with the same letters, and how much speaks for each.
///
/// A spelling weighs the confidences of the places that say it. Which marks the words of a name have, each word
/// is asked by itself: every place puts a price on the spellings that it does not say (that of its alternatives,
/// little for what was read before repair), and the cheapest is the one that all places together make likely.
/// Recognisers lean towards usual words, so a less usual one that was read somewhere is denied cheaply.
/// Tested by tests/extract/name_witness_test.cpp.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/field.h"
#include "document/record.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct NameSpelling {
  double weight = 0;
  bool is_word = false;                 ///< all of them are Vietnamese syllables
  bool in_text = false;                 ///< somewhere not in capitals throughout
  std::vector<std::u32string> words{};  ///< as printed where it was said first
  std::vector<Evidence> places{};
};

using NameSpellings = std::map<std::string, NameSpelling>;  ///< by comparable()

using NameWords = std::vector<std::u32string>;

/// The marks that all places of a name together make likely.
struct ChosenName {
  NameWords words{};
  double gain_nats = 0;            ///< over the spelling that was asked for; 0 where it is the same
  double lead_nats = 0;            ///< over the next spelling of the word that is contested most
  std::vector<Evidence> places{};  ///< that say it
};

/// The words of a document; the rules must outlive it.
class NameSayings {
 public:
  NameSayings(const Document& document, const Rules::Impl& rules);

  /// Every spelling of the name with these letters, wherever its words have capitals.
  [[nodiscard]] NameSpellings spellings_of(const NameWords& name) const;

  /// Nothing where fewer than two places say the name, or all of them say it alike.
  [[nodiscard]] std::optional<ChosenName> choose(const NameWords& name) const;

  /// Every spelling of words of which the first has a capital, after repair; none is preferred.
  [[nodiscard]] NameSpellings phrases_of(const NameWords& words) const;

  /// The tables have a place with this name, spelt so.
  [[nodiscard]] bool known(const NameWords& name) const;

  /// The tables have an organ whose name is, or ends the words: "Viện kiểm sát nhân dân tối cao".
  [[nodiscard]] bool ends_with_known_organ(const NameWords& words) const;

  /// A word of the pages without the signs at its ends.
  struct Said {
    std::u32string folded{};
    std::u32string printed{};
    double confidence = 0;
    bool changed = false;  ///< by repair, or by whoever read it
    Evidence place{};
    std::u32string
        as_read{};  ///< before repair, where that differs in its diacritics alone; else empty
    /// The alternatives that differ in their diacritics alone, and their prices in nats.
    std::vector<std::pair<std::u32string, double>> others{};
  };

 private:
  /// A spelling of one word, and what the places say of it.
  struct WordSpelling {
    std::u32string printed{};
    bool as_read = false;     ///< somewhere, without any repair
    std::size_t respelt = 0;  ///< places that were read so and that repair changed
    double unusual_nats = 0;
    double price_nats = 0;
  };
  using WordSpellings = std::map<std::string, WordSpelling>;  // by comparable()

  /// Names of units have capitals throughout, those of organs at the beginning: "Thủy nông".
  enum class Capitals { All, First };

  void add(NameSpellings& found, std::size_t begin, std::size_t count) const;
  [[nodiscard]] WordSpellings spellings_at(const std::vector<std::size_t>& places) const;
  [[nodiscard]] static double price_at(const Said& place, const std::string& key,
                                       const WordSpellings& found);
  [[nodiscard]] double unusual_nats(const std::string& word) const;
  [[nodiscard]] Evidence place_of(std::size_t begin, std::size_t count) const;
  [[nodiscard]] std::vector<std::size_t> places_of(const NameWords& name, Capitals capitals) const;
  [[nodiscard]] bool is_name_at(std::size_t at, const NameWords& folded, Capitals capitals) const;
  [[nodiscard]] bool is_kind_before_name(std::size_t at) const;

  std::vector<Said> said_;
  const Rules::Impl& rules_;
};

}  // namespace sohoa::extract
