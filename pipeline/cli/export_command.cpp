#include "pipeline/cli/export_command.h"

#include <memory>
#include <ostream>
#include <string>

#include "archive/export.h"
#include "document/error.h"

namespace sohoa::cli {
namespace {

struct ExportOptions {
  std::string archive;
  std::string format;
  std::string folder;
  bool words = false;
  bool flow = false;
  bool spreadsheet = false;
};

constexpr const char* kFooter =
    "Formats:\n"
    "  jsonl  a document a line: fields with their evidence, and the text of each page;\n"
    "         with --words the whole record, every word with its box and readings\n"
    "  csv    a row for each document with all fields; lists are joined by '; '\n"
    "         with --spreadsheet for Excel or Calc: marked as UTF-8, and an apostrophe before\n"
    "         a cell that could be taken for a formula\n"
    "  text   the text, a form feed after each page; with --out a file for each document;\n"
    "         with --flow the body alone, a paragraph a line, footnotes at the end\n"
    "\n"
    "Examples:\n"
    "  sohoa export --archive kho.db --format jsonl > kho.jsonl\n"
    "  sohoa export --archive kho.db --format csv --spreadsheet > kho.csv\n"
    "  sohoa export --archive kho.db --format text --out texts";

void check(const ExportOptions& options) {
  if (options.words && options.format != "jsonl") {
    throw Error(Reason::BadOption, {}, "--words goes with --format jsonl only");
  }
  if (options.spreadsheet && options.format != "csv") {
    throw Error(Reason::BadOption, {}, "--spreadsheet goes with --format csv only");
  }
  if (options.flow && options.format != "text") {
    throw Error(Reason::BadOption, {}, "--flow goes with --format text only");
  }
  if (!options.folder.empty() && options.format != "text") {
    throw Error(Reason::BadOption, {}, "--out goes with --format text only",
                "for the other formats give: > FILE");
  }
}

int run_export(const ExportOptions& options, Session& session) {
  check(options);
  const archive::Store store = archive::Store::open(options.archive, archive::OpenMode::ReadOnly);
  if (options.format == "jsonl") {
    archive::export_json_lines(store, session.out,
                               options.words ? archive::Words::With : archive::Words::Without);
  } else if (options.format == "csv") {
    archive::export_csv(
        store, session.out,
        options.spreadsheet ? archive::CsvReader::Spreadsheet : archive::CsvReader::Database);
  } else if (!options.folder.empty()) {
    archive::export_text_files(store, options.folder,
                               options.flow ? archive::TextForm::Flow : archive::TextForm::Pages);
  } else if (options.flow) {
    archive::export_flow(store, session.out);
  } else {
    archive::export_text(store, session.out);
  }
  return kExitDone;
}

}  // namespace

Command add_export_command(CLI::App& program) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* parser =
      program.add_subcommand("export", "Write everything in an archive for other programs");
  parser->add_option("--archive", options->archive, "Archive to export")
      ->required()
      ->type_name("FILE");
  parser->add_option("--format", options->format, "jsonl, csv or text")
      ->required()
      ->check(CLI::IsMember({"jsonl", "csv", "text"}))
      ->type_name("FORMAT");
  parser->add_flag("--words", options->words, "jsonl: the whole record with every word");
  parser->add_flag("--spreadsheet", options->spreadsheet, "csv: for Excel or Calc");
  parser->add_flag("--flow", options->flow,
                   "text: the body alone, paragraphs rejoined, footnotes at the end");
  parser->add_option("--out", options->folder, "text: a new folder, a file for each document")
      ->type_name("DIR");
  parser->footer(kFooter);
  return {parser, [options](Session& session) { return run_export(*options, session); }};
}

}  // namespace sohoa::cli
