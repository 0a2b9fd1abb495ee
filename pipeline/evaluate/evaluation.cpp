#include "pipeline/evaluate/evaluation.h"

#include "document/error.h"
#include "document/json.h"

#include <nlohmann/json.hpp>

namespace sohoa::evaluate {
namespace {

template <typename Part>
void add(std::optional<Part>& sum, const std::optional<Part>& part) {
  if (!part) return;
  if (!sum) sum.emplace();
  *sum += *part;
}

FieldValues read_fields(const std::filesystem::path& file) {
  try {
    return truth_fields(parse_json(read_text(file)));
  } catch (const Error& error) {
    throw Error(error.reason(), {file, 0}, error.cause());
  }
}

std::vector<CitedDocument> read_citations(const std::filesystem::path& file) {
  try {
    return truth_citations(read_text(file));
  } catch (const Error& error) {
    throw Error(error.reason(), {file, 0}, error.cause());
  }
}

}  // namespace

Score& Score::operator+=(const Score& other) {
  add(text, other.text);
  add(repair, other.repair);
  add(calibration, other.calibration);
  add(citations, other.citations);
  for (const auto& [key, score] : other.fields) fields[key] += score;
  return *this;
}

DocumentScore score_document(const TruthDocument& truth, const Output& output) {
  DocumentScore scored{truth.stem, {}, {}};
  if (truth.text) {
    const TruthText text{read_text(*truth.text), truth.forgiven ? read_text(*truth.forgiven) : "",
                         truth.by_line};
    scored.score.text = score_text(text, output.text);
    if (output.record) {
      scored.score.repair = score_repair(text, output.record->document);
      scored.score.calibration = score_calibration(text, output.record->document);
    }
  }
  if (truth.fields && output.record) {
    const FieldValues wanted = read_fields(*truth.fields);
    FieldScores fields = score_fields(wanted, values_against(wanted, output.record->fields));
    scored.score.fields = std::move(fields.by_key);
    scored.field_mistakes = std::move(fields.mistakes);
  }
  if (truth.citations && output.record) {
    scored.score.citations =
        score_citations(read_citations(*truth.citations), cited_documents(output.record->fields));
  }
  return scored;
}

Evaluation evaluate(const std::filesystem::path& truth_folder,
                    const std::filesystem::path& output_folder) {
  std::error_code failure;
  if (!std::filesystem::is_directory(output_folder, failure)) {
    throw Error(Reason::FileNotFound, {output_folder, 0}, "there is no such folder",
                "give the --out folder of a run");
  }
  Evaluation evaluation;
  for (const TruthDocument& truth : read_truth_folder(truth_folder)) {
    const std::optional<Output> output = find_output(output_folder, truth);
    if (!output) {
      evaluation.without_output.push_back(truth.stem);
      continue;
    }
    evaluation.documents.push_back(score_document(truth, *output));
    evaluation.total += evaluation.documents.back().score;
  }
  if (evaluation.documents.empty()) {
    throw Error(Reason::NothingToDo, {output_folder, 0},
                "the folder has no output for any document of the truth",
                "give the --out folder of the run over these documents");
  }
  return evaluation;
}

}  // namespace sohoa::evaluate
