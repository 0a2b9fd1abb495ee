#pragma once

/// Letters that are alike are read alike, so that what was seen of one tells of its sisters.
///
/// Used by confusion_training. Tested by tests/dictionaries/confusion_test.cpp.

#include <cmath>
#include <map>
#include <set>
#include <string>

#include "dictionaries/train/segment.h"

namespace sohoa::dictionaries {

/// What happens to a letter with marks happens to its sisters too: ộ, ổ and ố all look like 6, d or b
/// to a recogniser without Vietnamese. Readings of such a class of letters, as shares of its occurrences.
class ClassReadings {
 public:
  explicit ClassReadings(const Counts& counts);

  /// Calls visit(segment, share) for every sister of every letter.
  template <typename Visit>
  void each(const Visit& visit) const {
    for (const auto& [key, readings] : classes_) {
      for (const auto& [read, count] : readings.counts) {
        if (count < 3) continue;
        for (const std::u32string& letter : readings.letters) {
          visit(Segment{letter, read}, count / readings.total);
        }
      }
    }
  }

 private:
  struct Readings {
    std::map<std::u32string, double> counts;
    std::set<std::u32string> letters;
    double total = 0;
  };
  std::map<char32_t, Readings> classes_;
};

/// A mark beside its letter is read as one more letter: "văn" -> "vian", "của" -> "ctiia". Which letter
/// that is does not depend on the vowel much, so that it is counted for all vowels together.
class MarkLetters {
 public:
  explicit MarkLetters(const Counts& counts);

  /// Puts the marks' letters beside every reading of a marked vowel that is one letter; letters seen
  /// fewer than `min_count` times are left out. Costs are -ln P.
  void add_to(std::map<Segment, double>& costs, double min_count) const;

 private:
  double total_ = 0;
  std::map<char32_t, double> before_;
  std::map<char32_t, double> after_;
};

}  // namespace sohoa::dictionaries
