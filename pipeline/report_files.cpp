#include "pipeline/report_files.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "document/json.h"
#include "pipeline/atomic_file.h"

namespace sohoa::pipeline {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double seconds) {
  return std::round(seconds * 1000.0) / 1000.0;
}

std::string_view status_of(const PlannedDocument& document, const DocumentReport& detail) {
  if (document.failure) return "refused";
  if (document.state != DocumentState::Stored) return "unfinished";
  if (!detail.same_as.empty()) return "same-content";
  return document.archive_id != 0 ? "stored" : "failed";
}

// Faults of pages by the path of their document.
using PageFaults = std::multimap<std::string_view, const Fault*>;

PageFaults page_faults_of(const BatchReport& report) {
  PageFaults faults;
  for (const Fault& fault : report.faults) {
    if (fault.page_number != 0) faults.emplace(fault.path, &fault);
  }
  return faults;
}

Json seconds_json(const BatchReport& report) {
  Json stages = Json::object();
  for (const StageTime& time : report.stage_seconds) stages[time.stage] = rounded(time.seconds);
  return {{"wall", rounded(report.facts.wall_seconds)}, {"stages", std::move(stages)}};
}

Json counts_json(const BatchCounts& counts) {
  return {{"documents", counts.documents},
          {"stored", counts.stored},
          {"same_content", counts.same_content},
          {"refused", counts.refused},
          {"pages", counts.pages},
          {"failed_pages", counts.failed_pages},
          {"doubtful_pages", counts.doubtful_pages},
          {"blank_pages", counts.blank_pages},
          {"words", counts.words},
          {"changed_words", counts.changed_words},
          {"checks", counts.checks},
          {"fields_to_review", counts.fields_to_review}};
}

Json document_json(const PlannedDocument& document, const DocumentReport& detail,
                   const PageFaults& page_faults) {
  Json json{{"path", document.file.path},
            {"stem", document.file.stem},
            {"status", status_of(document, detail)}};
  if (document.opened) {
    json["sha256"] = document.opened->sha256;
    json["kind"] = name(document.opened->kind);
    json["pages"] = document.opened->page_count;
  }
  if (!detail.same_as.empty()) json["same_as"] = detail.same_as;
  if (document.failure) {
    json["reason"] = code(document.failure->reason);
    json["message"] = document.failure->message;
  }
  Json failed = Json::array();
  const auto [first, last] = page_faults.equal_range(document.file.path);
  for (auto entry = first; entry != last; ++entry) {
    const Fault& fault = *entry->second;
    failed.push_back({{"page", fault.page_number},
                      {"reason", code(fault.failure.reason)},
                      {"message", fault.failure.message}});
  }
  if (!failed.empty()) json["failed"] = std::move(failed);
  Json doubtful = Json::array();
  for (const DoubtfulPage& page : detail.doubtful) {
    doubtful.push_back(
        {{"page", page.page_number}, {"code", page.code}, {"message", page.message}});
  }
  if (!doubtful.empty()) json["doubtful"] = std::move(doubtful);
  for (const BlankPage& page : detail.blank) {
    json["blank"].push_back(
        {{"page", page.page_number}, {"code", kBlankPageCode}, {"message", page.message}});
  }
  for (const FoundCheck& check : detail.checks) {
    json["checks"].push_back(
        {{"page", check.page_number}, {"code", check.code}, {"message", check.message}});
  }
  if (!detail.review.empty()) json["review"] = detail.review;
  return json;
}

std::vector<std::string> texts(const std::vector<std::filesystem::path>& paths) {
  std::vector<std::string> list;
  list.reserve(paths.size());
  for (const std::filesystem::path& path : paths) list.push_back(path.string());
  return list;
}

struct Row {
  std::string_view path;
  std::string_view stem;
  int page_number = 0;  // 0: the whole document
  std::string_view status;
  std::string_view code;
  std::string_view message;
};

// Quotes as RFC 4180 wants it. A cell that a spreadsheet would take for a formula gets a blank first.
std::string cell(std::string_view text) {
  std::string quoted = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
    quoted += ' ';
  }
  for (const char letter : text) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

void write_row(const Row& row, const Writer& write) {
  write(fmt::format("{},{},{},{},{},{}\r\n", cell(row.path), cell(row.stem),
                    row.page_number == 0 ? "" : fmt::format("{}", row.page_number), row.status,
                    row.code, cell(row.message)));
}

void write_document_rows(const PlannedDocument& document, const DocumentReport& detail,
                         const PageFaults& page_faults, const Writer& write) {
  const std::string_view reason = document.failure ? code(document.failure->reason) : "";
  const std::string_view message =
      document.failure ? std::string_view(document.failure->message) : detail.same_as;
  write_row(
      {document.file.path, document.file.stem, 0, status_of(document, detail), reason, message},
      write);
  const auto [first, last] = page_faults.equal_range(document.file.path);
  for (auto entry = first; entry != last; ++entry) {
    const Fault& fault = *entry->second;
    write_row({document.file.path, document.file.stem, fault.page_number, "failed",
               code(fault.failure.reason), fault.failure.message},
              write);
  }
  for (const DoubtfulPage& page : detail.doubtful) {
    write_row({document.file.path, document.file.stem, page.page_number, "doubtful", page.code,
               page.message},
              write);
  }
  for (const BlankPage& page : detail.blank) {
    write_row({document.file.path, document.file.stem, page.page_number, "blank", kBlankPageCode,
               page.message},
              write);
  }
  for (const FoundCheck& check : detail.checks) {
    write_row({document.file.path, document.file.stem, check.page_number, "check", check.code,
               check.message},
              write);
  }
  if (!detail.review.empty()) {
    const std::string fields = fmt::format("{}", fmt::join(detail.review, ", "));
    write_row({document.file.path, document.file.stem, 0, "review", "", fields}, write);
  }
}

}  // namespace

void write_report_json(const BatchReport& report, const Writer& write) {
  const Json head{{"schema", "sohoa.report"},
                  {"version", kReportVersion},
                  {"program", report.facts.making.program},
                  {"settings", report.facts.making.settings},
                  {"archive", report.facts.archive.string()},
                  {"counts", counts_json(report.counts)},
                  {"seconds", seconds_json(report)},
                  {"missing", texts(report.facts.missing)},
                  {"skipped", texts(report.facts.skipped)}};
  write("{\n");
  for (const auto& [key, value] : head.items()) {
    write(fmt::format("\"{}\": {},\n", key, to_json_line(value)));
  }
  write("\"documents\": [");
  const PageFaults page_faults = page_faults_of(report);
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    write(i == 0 ? "\n" : ",\n");
    write(to_json_line(document_json(report.documents[i], report.details[i], page_faults)));
  }
  write("\n]\n}\n");
}

void write_report_csv(const BatchReport& report, const Writer& write) {
  write("\xEF\xBB\xBFpath,stem,page,status,reason,message\r\n");
  for (const std::filesystem::path& path : report.facts.missing) {
    const std::string text = path.string();
    write_row({text, "", 0, "refused", code(Reason::FileNotFound), "not there or not readable"},
              write);
  }
  const PageFaults page_faults = page_faults_of(report);
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    write_document_rows(report.documents[i], report.details[i], page_faults, write);
  }
}

void write_report_files(const BatchReport& report, const std::filesystem::path& folder) {
  AtomicFile json(folder / kReportFileName);
  write_report_json(report, [&](std::string_view bytes) { json.write(bytes); });
  json.commit();
  AtomicFile csv(folder / "report.csv");
  write_report_csv(report, [&](std::string_view bytes) { csv.write(bytes); });
  csv.commit();
}

}  // namespace sohoa::pipeline
