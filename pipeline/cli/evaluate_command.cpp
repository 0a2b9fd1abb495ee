#include "pipeline/cli/evaluate_command.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "document/json.h"
#include "pipeline/evaluate/evaluation.h"
#include "pipeline/evaluate/evaluation_table.h"

namespace sohoa::cli {
namespace {

struct EvaluateOptions {
  std::string truth;
  std::string output;
  std::size_t worst = 20;
  bool json = false;
};

constexpr const char* kFooter =
    "Truth files, by the name of the document (STEM):\n"
    "  STEM.gt.txt, STEM.gold.txt   its text; STEM.gold.txt is for old OCR text STEM.ocr.txt,\n"
    "                               line for line, lines that begin with @@ are not scored\n"
    "  STEM.clean.txt               text that must stay as it is\n"
    "  STEM.txt                     beside STEM.pdf or an image\n"
    "  STEM.extra.txt               words that are forgiven (text of seals)\n"
    "  STEM.fields.json, STEM.citations.tsv\n"
    "\n"
    "Examples:\n"
    "  sohoa digitize samples/pages --archive a.db --out run1\n"
    "  sohoa evaluate --truth samples/truth --output run1\n"
    "  sohoa evaluate --truth samples/truth --output run1 --json > run1.json";

int run_evaluate(const EvaluateOptions& options, Session& session) {
  const evaluate::Evaluation evaluation = evaluate::evaluate(options.truth, options.output);
  if (options.json) {
    session.out << to_json_text(evaluate::to_json(evaluation));
  } else {
    session.out << evaluate::to_table(evaluation,
                                      {.worst = options.worst, .language = session.language});
  }
  return kExitDone;
}

}  // namespace

Command add_evaluate_command(CLI::App& program) {
  auto options = std::make_shared<EvaluateOptions>();
  CLI::App* parser =
      program.add_subcommand("evaluate", "Compare the output of a run with the truth");
  parser->add_option("--truth", options->truth, "Folder with the truth files")
      ->required()
      ->type_name("DIR");
  parser->add_option("--output", options->output, "Folder that digitize --out wrote")
      ->required()
      ->type_name("DIR");
  parser->add_option("--worst", options->worst, "Show this many of the worst cases (0: none)")
      ->capture_default_str()
      ->type_name("N");
  parser->add_flag("--json", options->json, "Write one JSON value instead of tables");
  parser->footer(kFooter);
  return {parser, [options](Session& session) { return run_evaluate(*options, session); }};
}

}  // namespace sohoa::cli
