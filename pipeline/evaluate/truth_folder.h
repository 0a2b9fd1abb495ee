#pragma once

/// The documents of a truth folder, paired with what a run wrote about them.
///
/// A document STEM of the truth folder has at least one of
///   STEM.gt.txt         transcription of a page or document
///   STEM.gold.txt       the same line for line, for old OCR text in STEM.ocr.txt
///   STEM.clean.txt      text that must stay as it is: truth and input in one
///   STEM.txt            beside STEM.pdf or an image: its text
///   STEM.fields.json, STEM.citations.tsv
/// and perhaps STEM.extra.txt (legible text of seals, forgiven). The run's output for it is STEM.json
/// and STEM.txt, or STEM.ocr.*, STEM.clean.* when the input was named so.
/// Tested by tests/evaluate/truth_folder_test.cpp.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "document/record.h"
#include "pipeline/evaluate/citation_score.h"
#include "pipeline/evaluate/field_score.h"
#include "pipeline/evaluate/text_score.h"

namespace sohoa::evaluate {

struct TruthDocument {
  std::string stem;                       ///< of the truth
  std::vector<std::string> output_stems;  ///< where the output may lie, best first
  std::optional<std::filesystem::path> text;
  bool by_line = false;  ///< text has the lines of the input
  std::optional<std::filesystem::path> forgiven;
  std::optional<std::filesystem::path> fields;
  std::optional<std::filesystem::path> citations;
};

/// Sorted by stem; looks into sub-folders. Throws Error{FileNotFound, NothingToDo}.
[[nodiscard]] std::vector<TruthDocument> read_truth_folder(const std::filesystem::path& folder);

/// What a run wrote about a document.
struct Output {
  std::string stem;
  std::string text;
  std::optional<Record> record;  ///< absent when there is only the text
};

/// nullopt when the run has nothing of this name. Throws Error{BadRecord, FileNotReadable}.
[[nodiscard]] std::optional<Output> find_output(const std::filesystem::path& folder,
                                                const TruthDocument& truth);

/// Throws Error{FileNotReadable}. A byte order mark is taken off; line ends stay.
[[nodiscard]] std::string read_text(const std::filesystem::path& file);

}  // namespace sohoa::evaluate
