#include "pipeline/cli/export_command.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "archive/export.h"
#include "archive/metadata_export.h"
#include "document/error.h"

namespace sohoa::cli {
namespace {

struct ExportOptions {
  std::string archive;
  std::string format;
  std::string folder;
  bool words = false;
  bool flow = false;
  bool xml = false;
  bool validate = false;
  std::string record = "document";
  std::vector<std::string> set;
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
    "  nd30, tt02, tt05  metadata of documents under the names of NĐ 30/2020 (Phụ lục VI),\n"
    "         TT 02/2019 and TT 05/2025 as CSV, with --xml as XML; with --validate a fault a "
    "line:\n"
    "         document, file, field, code, message\n"
    "\n"
    "Examples:\n"
    "  sohoa export --archive kho.db --format jsonl > kho.jsonl\n"
    "  sohoa export --archive kho.db --format csv --spreadsheet > kho.csv\n"
    "  sohoa export --archive kho.db --format text --out texts\n"
    "  sohoa export --archive kho.db --format tt05 --set arcFileCode=H01.2024.12 --xml > tt05.xml\n"
    "  sohoa export --archive ho-so.db --format tt02 --record file --set Title='Hồ sơ cải cách'\n"
    "  sohoa export --archive kho.db --format nd30 --validate";

constexpr std::array<const char*, 3> kFieldSets{"nd30", "tt02", "tt05"};

const std::map<std::string, archive::MetadataSubject> kSubjects{
    {"document", archive::MetadataSubject::Document},
    {"incoming", archive::MetadataSubject::IncomingDocument},
    {"file", archive::MetadataSubject::File}};

bool is_field_set(const std::string& format) {
  return std::ranges::find(kFieldSets, format) != kFieldSets.end();
}

void check(const ExportOptions& options) {
  if (options.words && options.format != "jsonl") {
    throw Error(Reason::BadOption, {}, "--words goes with --format jsonl only");
  }
  const bool field_set = is_field_set(options.format);
  if (options.spreadsheet && (options.xml || (options.format != "csv" && !field_set))) {
    throw Error(Reason::BadOption, {}, "--spreadsheet goes with CSV only");
  }
  const bool of_record = options.record != "document";
  if ((options.xml || options.validate || of_record || !options.set.empty()) && !field_set) {
    throw Error(Reason::BadOption, {},
                "--xml, --validate, --record and --set go with --format nd30, tt02 or tt05 only");
  }
  if (options.record == "incoming" && options.format != "nd30") {
    throw Error(Reason::BadOption, {}, "--record incoming goes with --format nd30 only");
  }
  if (options.xml && options.validate) {
    throw Error(Reason::BadOption, {}, "--validate writes faults, --xml values: give one of them");
  }
  if (options.flow && options.format != "text") {
    throw Error(Reason::BadOption, {}, "--flow goes with --format text only");
  }
  if (!options.folder.empty() && options.format != "text") {
    throw Error(Reason::BadOption, {}, "--out goes with --format text only",
                "for the other formats give: > FILE");
  }
}

archive::GivenValues given_values(const std::vector<std::string>& set) {
  archive::GivenValues given;
  for (const std::string& each : set) {
    const std::size_t equals = each.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw Error(Reason::BadOption, {}, "--set wants NAME=VALUE", "such as --set OrganId=H01.02");
    }
    given[each.substr(0, equals)] = each.substr(equals + 1);
  }
  return given;
}

/// The paths of an archive may hold signs that steer a terminal.
std::string shown(std::string text) {
  for (char& letter : text) {
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = ' ';
  }
  return text;
}

void write_faults(const archive::Store& store, const archive::MetadataSchema& schema,
                  const archive::GivenValues& given, Session& session) {
  std::size_t faults = 0;
  archive::validate_metadata(store, schema, given, [&](const archive::MetadataFault& fault) {
    ++faults;
    session.out << fault.document_id << '\t' << shown(fault.path) << '\t' << fault.field << '\t'
                << fault.code << '\t' << session.say(fault.message, fault.vietnamese_message)
                << '\n';
  });
  session.err << "sohoa: " << schema.format << ": " << faults
              << session.say(faults == 1 ? " fault\n" : " faults\n", " lỗi\n");
}

void export_metadata(const archive::Store& store, const ExportOptions& options, Session& session) {
  const auto schema = archive::MetadataSchema::open(session.data_folder, options.format,
                                                    kSubjects.at(options.record));
  const archive::GivenValues given = given_values(options.set);
  if (options.validate) {
    write_faults(store, schema, given, session);
  } else if (options.xml) {
    archive::export_metadata_xml(store, schema, given, session.out);
  } else {
    archive::export_metadata_csv(
        store, schema, given,
        options.spreadsheet ? archive::CsvReader::Spreadsheet : archive::CsvReader::Database,
        session.out);
  }
}

int run_export(const ExportOptions& options, Session& session) {
  check(options);
  const archive::Store store = archive::Store::open(options.archive, archive::OpenMode::ReadOnly);
  if (is_field_set(options.format)) {
    export_metadata(store, options, session);
  } else if (options.format == "jsonl") {
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
  parser->add_option("--format", options->format, "jsonl, csv, text, nd30, tt02 or tt05")
      ->required()
      ->check(CLI::IsMember({"jsonl", "csv", "text", "nd30", "tt02", "tt05"}))
      ->type_name("FORMAT");
  parser->add_flag("--words", options->words, "jsonl: the whole record with every word");
  parser->add_flag("--spreadsheet", options->spreadsheet, "csv, nd30 ...: for Excel or Calc");
  parser->add_flag("--flow", options->flow,
                   "text: the body alone, paragraphs rejoined, footnotes at the end");
  parser->add_flag("--xml", options->xml, "nd30, tt02, tt05: XML instead of CSV");
  parser
      ->add_option("--record", options->record,
                   "nd30 ...: the fields of each document, of incoming documents (nd30), or of the "
                   "archive as one file (hồ sơ)")
      ->check(CLI::IsMember({"document", "incoming", "file"}))
      ->capture_default_str()
      ->type_name("WHAT");
  parser->add_option("--set", options->set, "nd30 ...: a value that only the archive knows")
      ->type_name("NAME=VALUE");
  parser->add_flag("--validate", options->validate,
                   "nd30 ...: write every fault instead of values");
  parser->add_option("--out", options->folder, "text: a new folder, a file for each document")
      ->type_name("DIR");
  parser->footer(kFooter);
  return {parser, [options](Session& session) { return run_export(*options, session); }};
}

}  // namespace sohoa::cli
