#pragma once

/// The whole comparison of a run with the truth: a score for every document, and their sum.
///
///   const Evaluation evaluation = evaluate(truth_folder, output_folder);
///   out << to_table(evaluation);                      // evaluation_table.h
/// Tested by tests/evaluate/evaluation_test.cpp.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/evaluate/calibration.h"
#include "pipeline/evaluate/citation_score.h"
#include "pipeline/evaluate/field_score.h"
#include "pipeline/evaluate/repair_score.h"
#include "pipeline/evaluate/text_score.h"
#include "pipeline/evaluate/truth_folder.h"

namespace sohoa::evaluate {

/// What cannot be scored (no truth of the kind, or no record) is absent.
struct Score {
  std::optional<TextScore> text;
  std::optional<RepairScore> repair;
  std::optional<Calibration> calibration;
  std::map<std::string, FieldScore> fields;
  std::optional<CitationScore> citations;

  Score& operator+=(const Score& other);
};

struct DocumentScore {
  std::string stem;
  Score score;
  std::vector<FieldMistake> field_mistakes;
};

struct Evaluation {
  std::vector<DocumentScore> documents;  ///< sorted by stem
  Score total;
  std::vector<std::string> without_output;  ///< stems of the truth that the run has nothing for
};

/// Throws Error{FileNotFound, FileNotReadable, NothingToDo, BadRecord}.
[[nodiscard]] Evaluation evaluate(const std::filesystem::path& truth_folder,
                                  const std::filesystem::path& output_folder);

/// One document.
[[nodiscard]] DocumentScore score_document(const TruthDocument& truth, const Output& output);

}  // namespace sohoa::evaluate
