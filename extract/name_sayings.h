#pragma once

/// How a document spells a name: every spelling with the same letters, and how much speaks for each.
///
/// A spelling weighs the confidences of the places that say it. Recognisers lean towards usual words, so one
/// that is less usual by some nats counts more; what was read before repair changed it counts for half.
/// Tested by tests/extract/name_witness_test.cpp.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/field.h"
#include "document/record.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct NameSpelling {
  double weight = 0;
  std::optional<double> cost_nats{};    ///< how unusual its words are
  bool is_word = false;                 ///< all of them are Vietnamese syllables
  bool as_read = false;                 ///< somewhere, without any repair
  bool in_text = false;                 ///< somewhere not in capitals throughout
  std::size_t respelt = 0;              ///< places that were read so and that repair changed
  double respelt_weight = 0;            ///< their part of the weight
  std::vector<std::u32string> words{};  ///< as printed where it was said first
  std::vector<Evidence> places{};
};

using NameSpellings = std::map<std::string, NameSpelling>;  ///< by comparable()

using NameWords = std::vector<std::u32string>;

/// The words of a document; the rules must outlive it.
class NameSayings {
 public:
  NameSayings(const Document& document, const Rules::Impl& rules);

  /// Every spelling of the name with these letters, wherever its words have capitals.
  [[nodiscard]] NameSpellings spellings_of(const NameWords& name) const;

  /// Every spelling of words of which the first has a capital, after repair; none is preferred.
  [[nodiscard]] NameSpellings phrases_of(const NameWords& words) const;

  /// The tables have a place with this name, spelt so.
  [[nodiscard]] bool known(const NameWords& name) const;

  /// A word of the pages without the signs at its ends.
  struct Said {
    std::u32string folded{};
    std::u32string printed{};
    double confidence = 0;
    bool changed = false;  ///< by repair, or by whoever read it
    Evidence place{};
    std::u32string
        as_read{};  ///< before repair, where that differs in its diacritics alone; else empty
  };

 private:
  enum class Form { Repaired, Read };
  /// Names of units have capitals throughout, those of organs at the beginning: "Thủy nông".
  enum class Capitals { All, First };

  void add(NameSpellings& found, std::size_t begin, std::size_t count, Form form) const;
  [[nodiscard]] std::optional<double> cost_of(const NameWords& words) const;
  [[nodiscard]] std::vector<std::size_t> places_of(const NameWords& name, Capitals capitals) const;
  [[nodiscard]] bool is_name_at(std::size_t at, const NameWords& folded, Capitals capitals) const;
  [[nodiscard]] bool is_kind_before_name(std::size_t at) const;

  std::vector<Said> said_;
  const Rules::Impl& rules_;
};

}  // namespace sohoa::extract
