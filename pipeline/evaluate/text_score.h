#pragma once

/// How well a text was read: in order, in any order, and by kind of mistake.
///
/// Where the truth is given line for line (TruthText::by_line and as many lines read), lines are compared
/// with lines and those that begin with "@@" (uncertain) are left out on both sides; else the text is
/// compared as a whole. Superscript footnote marks do not count in order. In any order the words are
/// those of letters and digits with the school of tone placement folded, and words of `forgiven`
/// (legible text of seals) are no inventions. Tested by tests/evaluate/text_score_test.cpp.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/evaluate/error_kind.h"

namespace sohoa::evaluate {

struct TruthText {
  std::string text;
  std::string forgiven;
  bool by_line = false;
};

/// Errors of so many things that could be wrong.
struct Tally {
  std::size_t errors = 0;
  std::size_t total = 0;

  [[nodiscard]] double rate() const;  ///< 0 when there was nothing
  Tally& operator+=(const Tally& other);
  friend bool operator==(const Tally&, const Tally&) = default;
};

/// Words found in any order.
struct Retrieval {
  std::size_t truth = 0;
  std::size_t given = 0;
  std::size_t right = 0;  ///< in both

  [[nodiscard]] double missed() const;    ///< share of the truth
  [[nodiscard]] double invented() const;  ///< share of what was given
  [[nodiscard]] double f1() const;        ///< 1 when both are empty
  Retrieval& operator+=(const Retrieval& other);
  friend bool operator==(const Retrieval&, const Retrieval&) = default;
};

/// A line (or a whole text) with mistakes.
struct WorstLine {
  std::size_t line_number = 0;  ///< from 1; 0: not compared by lines
  std::size_t errors = 0;       ///< wrong letters
  std::string truth;
  std::string read;
};

struct TextScore {
  Tally characters;
  Tally tokens;  ///< between blanks
  Tally words;   ///< of letters and digits
  Retrieval in_any_order;
  ErrorCounts kinds;
  std::map<std::pair<std::string, std::string>, std::size_t>
      confusions;                      ///< truth, read: how often
  std::vector<WorstLine> worst_lines;  ///< most errors first, a few

  TextScore& operator+=(const TextScore& other);
};

[[nodiscard]] TextScore score_text(const TruthText& truth, std::string_view read);

/// Lines without their ends; a last end makes no further line.
[[nodiscard]] std::vector<std::string> split_lines(std::string_view text);

/// The texts to be compared with each other: line by line, or one pair of everything.
struct TextPair {
  std::size_t line_number = 0;  ///< from 1; 0 for the whole text
  std::string truth;
  std::string read;
};
[[nodiscard]] std::vector<TextPair> pair_up(const TruthText& truth, std::string_view read);

}  // namespace sohoa::evaluate
