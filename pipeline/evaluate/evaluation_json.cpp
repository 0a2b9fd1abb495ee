#include <nlohmann/json.hpp>

#include "pipeline/evaluate/evaluation_table.h"

namespace sohoa::evaluate {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Tally& tally) {
  return {{"errors", tally.errors}, {"total", tally.total}, {"rate", tally.rate()}};
}

Json to_json(const Retrieval& found) {
  return {{"truth", found.truth},     {"given", found.given},         {"right", found.right},
          {"missed", found.missed()}, {"invented", found.invented()}, {"f1", found.f1()}};
}

Json to_json(const TextScore& score) {
  Json kinds = Json::object();
  for (std::size_t i = 0; i < kErrorKinds; ++i) {
    const auto kind = static_cast<ErrorKind>(i);
    kinds[std::string(name(kind))] = score.kinds[kind];
  }
  return {{"characters", to_json(score.characters)},
          {"tokens", to_json(score.tokens)},
          {"words", to_json(score.words)},
          {"words_in_any_order", to_json(score.in_any_order)},
          {"kinds", std::move(kinds)}};
}

Json to_json(const RepairScore& score) {
  return {{"kept", score.kept},     {"mended", score.mended},   {"missed", score.missed},
          {"broken", score.broken}, {"changed", score.changed}, {"given", score.given}};
}

Json to_json(const Calibration& calibration) {
  Json bins = Json::array();
  for (const CalibrationBin& bin : calibration.bins()) {
    bins.push_back({{"low", bin.low},
                    {"high", bin.high},
                    {"words", bin.words},
                    {"confidence", bin.mean_confidence()},
                    {"right", bin.share_right()}});
  }
  return {{"expected_error", calibration.expected_error()}, {"bins", std::move(bins)}};
}

Json to_json(const FieldScore& score) {
  return {{"documents", score.documents}, {"shown", score.shown}, {"exact", score.exact},
          {"absent", score.absent},       {"wrong", score.wrong}, {"items", to_json(score.items)},
          {"words", to_json(score.words)}};
}

Json to_json(const Score& score) {
  Json json = Json::object();
  if (score.text) json["text"] = to_json(*score.text);
  if (score.repair) json["repair"] = to_json(*score.repair);
  if (score.calibration) json["confidence"] = to_json(*score.calibration);
  for (const auto& [key, field] : score.fields) json["fields"][key] = to_json(field);
  if (score.citations) {
    json["citations"] = {{"number", to_json(score.citations->numbers)},
                         {"whole", to_json(score.citations->whole)}};
  }
  return json;
}

Json worst_of(const DocumentScore& document) {
  Json lines = Json::array();
  if (document.score.text) {
    for (const WorstLine& line : document.score.text->worst_lines) {
      lines.push_back({{"line", line.line_number},
                       {"errors", line.errors},
                       {"truth", line.truth},
                       {"given", line.read}});
    }
  }
  Json fields = Json::array();
  for (const FieldMistake& mistake : document.field_mistakes) {
    fields.push_back({{"key", mistake.key}, {"truth", mistake.truth}, {"given", mistake.given}});
  }
  return {{"lines", std::move(lines)}, {"fields", std::move(fields)}};
}

}  // namespace

Json to_json(const Evaluation& evaluation) {
  Json documents = Json::array();
  for (const DocumentScore& each : evaluation.documents) {
    Json json = to_json(each.score);
    json["document"] = each.stem;
    json["worst"] = worst_of(each);
    documents.push_back(std::move(json));
  }
  Json confusions = Json::array();
  if (evaluation.total.text) {
    for (const auto& [pair, count] : evaluation.total.text->confusions) {
      confusions.push_back({{"truth", pair.first}, {"given", pair.second}, {"count", count}});
    }
  }
  return {{"schema", "sohoa.evaluation"},        {"version", 1},
          {"total", to_json(evaluation.total)},  {"documents", std::move(documents)},
          {"confusions", std::move(confusions)}, {"without_output", evaluation.without_output}};
}

}  // namespace sohoa::evaluate
