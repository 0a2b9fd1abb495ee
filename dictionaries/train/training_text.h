#pragma once

/// The text a model is trained on, as word ids: read, cut into tokens, and put into a vocabulary.
///
/// The vocabulary is chosen by frequency. A Vietnamese syllable needs few sightings; everything else
/// (abbreviations, foreign words, glued words) needs more, because most rare ones are errors.
/// Tested by tests/dictionaries/training_test.cpp.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sohoa::train {

using WordId = std::uint16_t;

struct Source {
  std::filesystem::path file;
  double weight = 1;     ///< how much one sighting counts
  bool has_case = true;  ///< false: no casing is learned from it
};

struct VocabularyOptions {
  int min_syllable_count = 3;
  int min_class_count = 1;
  int min_sign_count = 20;
  /// For words that are no syllable: sightings in running text, and in the sources of more than
  /// average weight, of which the words that the model is for are more likely to come.
  int min_other_count = 1000;
  int min_weighted_other_count = 20;
  /// The same for abbreviations: words that are usually written in large letters.
  int min_abbreviation_count = 60;
  int min_weighted_abbreviation_count = 5;
};

/// "CCHC" and "cải cách hành chính".
struct Abbreviation {
  std::string short_form;
  std::string full_form;
};

/// Lines "CCHC<tab>cải cách hành chính"; empty lines and those that begin with '#' are skipped.
/// Throws what for_each_line throws, and Error{BadConfig} for a line without a tab.
[[nodiscard]] std::vector<Abbreviation> read_abbreviations(const std::filesystem::path& file);

struct HeldOut {
  double share = 0.04;     ///< of the first source
  int block_lines = 1000;  ///< held out in one piece, because formulae repeat within a document
};

/// Paragraphs of one source one after another, each closed by </s>; <s> is not stored.
struct IdText {
  /// Set in an id that is only seen as the history of others, and does not count itself.
  static constexpr WordId kSilent = 0x8000;
  /// Ends a piece of a paragraph that has no </s> of its own.
  static constexpr WordId kPieceEnd = 0xFFFF;
  std::vector<WordId> ids;
};

struct TrainingText {
  std::vector<std::string> words;        ///< by id: <unk>, <s>, </s>, then the most frequent first
  std::vector<std::string> usual_forms;  ///< by id
  /// As many as were given, then again as many with the pieces of each in which abbreviations stand in
  /// for their full forms, and what is left and right of them.
  std::vector<IdText> sources;
  IdText held_out;
};

struct ReadingOptions {
  VocabularyOptions vocabulary;
  HeldOut held_out;
  std::vector<Abbreviation> abbreviations;
};

/// Throws what for_each_line throws.
[[nodiscard]] TrainingText read_training_text(const std::vector<Source>& sources,
                                              const ReadingOptions& options);

}  // namespace sohoa::train
