#include "pipeline/cli/fields_command.h"

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "document/check_json.h"
#include "document/error_line.h"
#include "document/field_label.h"
#include "document/json.h"
#include "pipeline/cli/option_parsing.h"
#include "pipeline/cli/program.h"
#include "pipeline/document_stages.h"

namespace sohoa::cli {
namespace {

struct FieldsArguments {
  std::string file;
  bool json = false;
  std::shared_ptr<GivenOptions> given;
};

struct PartOfFile {
  Record record;  ///< without its pages
  int first_page = 1;
  int last_page = 1;
};

struct ReadFile {
  std::vector<PartOfFile> documents;  ///< of the file, at least one
  int failed_pages = 0;
};

void require_file(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) {
    throw Error(Reason::FileNotReadable, {file, 0}, "this is a folder, not a file",
                "give one file, or the folder to sohoa digitize");
  }
}

void tell(const Error& error, const Session& session) {
  session.err << "sohoa: " << error_line(error, session.language) << '\n';
}

/// Reads every page; one that fails becomes a failed page and is told. Where no page can be read, throws
/// what stopped the last of them.
ReadFile read_file(const FieldsArguments& arguments, const Session& session) {
  require_file(arguments.file);
  const pipeline::BatchOptions options = arguments.given->resolve();
  pipeline::DocumentStages stages({.reading = options.reading,
                                   .data_folder = session.data_folder,
                                   .debug_folder = {},
                                   .today = session.today});
  pipeline::StageClock clock;
  const pipeline::OpenedFile opened = stages.open(arguments.file, clock);
  const Source source{
      .path = arguments.file, .sha256 = opened.sha256, .bytes = 0, .kind = opened.kind};
  std::optional<Error> last_error;  // not yet told
  int failed = 0;
  const auto pages = [&](const std::function<void(Page)>& visit) {
    for (int number = 1; number <= opened.page_count; ++number) {
      try {
        visit(stages.read(arguments.file, number, clock));
      } catch (const Error& error) {
        visit(failed_page(number, error.reason(), error.cause()));
        if (last_error) tell(*last_error, session);
        last_error = error;
        ++failed;
      }
    }
  };
  auto spool = pipeline::LineSpool::in_folder(std::filesystem::temp_directory_path());
  ReadFile file;
  int next_page = 1;
  for (pipeline::FinishedRecord& record : stages.finish(source, pages, spool, clock)) {
    const int first_page =
        std::exchange(next_page, next_page + static_cast<int>(record.page_count));
    file.documents.push_back({std::move(record.head), first_page, next_page - 1});
  }
  if (last_error && failed == opened.page_count) throw Error(*last_error);
  if (last_error) tell(*last_error, session);
  file.failed_pages = failed;
  return file;
}

/// "document 1 of 2, pages 1 to 3", above the fields of each document of a file.
std::string part_line(const PartOfFile& part, Language language) {
  const Source& source = part.record.document.source;
  const bool vietnamese = language == Language::Vietnamese;
  const std::string_view form =
      vietnamese ? "văn bản {} trong {}, trang {} đến {}\n" : "document {} of {}, pages {} to {}\n";
  return fmt::format(fmt::runtime(form), source.part, source.part_count, part.first_page,
                     part.last_page);
}

void add_fields(nlohmann::ordered_json& json, const Record& record) {
  json["fields"] = to_json(record.fields);
  if (!record.checks.empty()) json["checks"] = to_json(record.checks);
}

nlohmann::ordered_json file_json(const std::string& file,
                                 const std::vector<PartOfFile>& documents) {
  nlohmann::ordered_json json{{"version", kRecordVersion}, {"path", file}};
  if (documents.size() == 1) {
    add_fields(json, documents.front().record);
    return json;
  }
  for (const PartOfFile& part : documents) {
    nlohmann::ordered_json made{{"part", part.record.document.source.part},
                                {"first_page", part.first_page},
                                {"last_page", part.last_page}};
    add_fields(made, part.record);
    json["documents"].push_back(std::move(made));
  }
  return json;
}

int run_fields(const FieldsArguments& arguments, Session& session) {
  const ReadFile read = read_file(arguments, session);
  if (arguments.json) {
    session.out << to_json_text(file_json(arguments.file, read.documents));
  } else {
    for (const PartOfFile& part : read.documents) {
      if (read.documents.size() > 1) {
        session.out << (&part == &read.documents.front() ? "" : "\n")
                    << part_line(part, session.language);
      }
      session.out << fields_table(part.record.fields, session.language)
                  << checks_table(part.record, session.language);
    }
  }
  return read.failed_pages > 0 ? kExitSomePagesFailed : kExitDone;
}

// --- the table -----------------------------------------------------------------------------------

constexpr std::size_t kLabelWidth = 20;

/// Pads by letters, not bytes: labels are Vietnamese.
std::string padded(std::string_view label) {
  std::size_t letters = 0;
  for (const char byte : label) letters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  std::string text(label);
  if (letters < kLabelWidth) text.append(kLabelWidth - letters, ' ');
  return text;
}

std::string shown(const std::string& value) {
  return value;
}
std::string shown(int value) {
  return std::to_string(value);
}
std::string shown(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty()) text += " / ";
    text += value;
  }
  return text;
}

class Table {
 public:
  explicit Table(Language language) : language_(language) {}

  template <typename Value>
  void add(std::string_view key, const std::optional<Field<Value>>& field) {
    if (!field) return;
    text_ += padded(field_label(key, language_));
    text_ += fmt::format("{}  [{:.2f}", shown(field->value), field->confidence.rounded());
    for (const std::string& flag : field->flags) text_ += ", " + flag;
    text_ += "]\n";
  }

  void add(const Citation& citation) {
    text_ += padded(say("cites", "viện dẫn"));
    text_ += citation.type;
    if (!citation.number.empty()) text_ += " " + citation.number;
    if (citation.date) text_ += ", " + *citation.date;
    text_ += fmt::format("  [{:.2f}, {}", citation.confidence.rounded(), say("page", "trang"));
    int page = 0;
    for (const Evidence& place : citation.evidence) {
      if (place.page_number != page) text_ += fmt::format(" {}", place.page_number);
      page = place.page_number;
    }
    text_ += "]\n";
  }

  [[nodiscard]] std::string text() const {
    if (!text_.empty()) return text_;
    return std::string(say("no fields are shown", "không thể hiện trường nào")) + "\n";
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view english, std::string_view vietnamese) const {
    return say_in(language_, english, vietnamese);
  }

  Language language_;
  std::string text_;
};

}  // namespace

std::string fields_table(const Fields& fields, Language language) {
  Table table(language);
  table.add("issuing_body", fields.issuing_body);
  table.add("document_number", fields.document_number);
  table.add("number", fields.number);
  table.add("notation", fields.notation);
  table.add("place", fields.place);
  table.add("date", fields.date);
  table.add("document_type", fields.document_type);
  table.add("subject", fields.subject);
  table.add("addressees", fields.addressees);
  table.add("signer_capacity", fields.signer_capacity);
  table.add("signer_name", fields.signer_name);
  table.add("recipients", fields.recipients);
  table.add("legal_grounds", fields.legal_grounds);
  table.add("urgency", fields.urgency);
  table.add("secrecy", fields.secrecy);
  table.add("circulation", fields.circulation);
  table.add("copy_mark", fields.copy_mark);
  for (const Citation& citation : fields.citations) table.add(citation);
  return table.text();
}

std::string checks_table(const Record& record, Language language) {
  const bool vietnamese = language == Language::Vietnamese;
  std::string text;
  for (const Check& check : record.checks) {
    text += padded(vietnamese ? "kiểm tra" : "check");
    text += vietnamese ? check.message_vi : check.message;
    const int page = check.evidence.empty() ? 1 : check.evidence.front().page_number;
    text += fmt::format("  [{}, {} {}]\n", check.code, vietnamese ? "trang" : "page", page);
  }
  if (!record.fields.review.empty()) {
    text += padded(vietnamese ? "cần xem lại" : "to review");
    std::vector<std::string> names = record.fields.review;
    for (std::string& name : names) {
      if (vietnamese) name = field_label(name, language);
    }
    text += fmt::format("{}\n", fmt::join(names, ", "));
  }
  return text;
}

Command add_fields_command(CLI::App& program) {
  auto arguments = std::make_shared<FieldsArguments>();
  CLI::App* parser = program.add_subcommand("fields", "Show the fields and citations of a file");
  parser->add_option("FILE", arguments->file, "Image, PDF or text file")->required()->type_name("");
  parser->add_flag("--json", arguments->json, "Write the fields as JSON, with their evidence");
  arguments->given = add_batch_options(*parser, WhichOptions::Reading);
  parser->footer(
      "A field that the pages do not show is left out (null in JSON). In square brackets: how "
      "sure\n"
      "the program is, and doubts. Exit code 20: some pages could not be read.\n\n"
      "Examples:\n"
      "  sohoa fields report.pdf\n"
      "  sohoa fields old-ocr.txt --json");
  return {parser, [arguments](Session& session) { return run_fields(*arguments, session); }};
}

}  // namespace sohoa::cli
