#pragma once

/// The report of a batch: counts, time of each stage, and every page that failed or is doubtful.
///
/// report.json is for programs, report.csv for a spreadsheet; both are described in docs/report.md.
/// They are made from the journal, so that a batch that was killed and went on reports the same as one
/// that ran in one go; only the times differ. Tested by tests/pipeline/report_test.cpp.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "document/paged_record.h"
#include "pipeline/journal.h"

namespace sohoa::pipeline {

inline constexpr int kReportVersion = 1;
inline constexpr std::string_view kReportFileName = "report.json";

/// True for a report.json that a batch wrote.
[[nodiscard]] bool is_report(const std::filesystem::path& file);

/// A page that was read but should be looked at.
struct DoubtfulPage {
  int page_number = 1;
  std::string code;  ///< "low-confidence", "few-syllables"; list in docs/report.md
  std::string message;
  friend bool operator==(const DoubtfulPage&, const DoubtfulPage&) = default;
};

/// A page without print, which was skipped: the code is "blank-page".
struct BlankPage {
  int page_number = 1;
  std::string message;  ///< what was measured
  friend bool operator==(const BlankPage&, const BlankPage&) = default;
};
inline constexpr std::string_view kBlankPageCode = "blank-page";

/// Statements of a document that cannot all be right: a Check of its record.
struct FoundCheck {
  int page_number = 1;
  std::string code;  ///< list in docs/record.md
  std::string message;
  friend bool operator==(const FoundCheck&, const FoundCheck&) = default;
};

/// What the report says of one finished document, beside its failed pages.
struct DocumentReport {
  std::string same_as;  ///< path of the document with the same content; empty for most
  int blank_pages = 0;
  std::int64_t words = 0;
  std::int64_t changed_words = 0;  ///< by repair
  std::vector<DoubtfulPage> doubtful;
  std::vector<FoundCheck> checks{};
  std::vector<std::string> review{};  ///< keys of the fields that a person should look at
  std::vector<BlankPage> blank{};     ///< as many as blank_pages
  friend bool operator==(const DocumentReport&, const DocumentReport&) = default;
};

[[nodiscard]] DocumentReport report_of(const PagedRecord& record);
[[nodiscard]] std::string to_journal_text(const DocumentReport& report);
[[nodiscard]] DocumentReport report_from_journal_text(const std::string& text);

/// What is not in the journal.
struct BatchFacts {
  Making making;
  std::filesystem::path archive;
  std::vector<std::filesystem::path> missing;  ///< arguments that were not there
  std::vector<std::filesystem::path> skipped;  ///< of no kind that can be read
  double wall_seconds = 0;                     ///< of the last run
};

/// A row of the list of faults.
struct Fault {
  std::string path;
  int page_number = 0;  ///< 0: the whole file
  Failure failure;
};

/// An argument, or a name in a folder, behind which nothing can be reached.
[[nodiscard]] Fault fault_of_missing(const std::filesystem::path& path);

struct BatchCounts {
  std::int64_t documents = 0;     ///< in the plan, with those that are missing
  std::int64_t stored = 0;        ///< in the archive
  std::int64_t same_content = 0;  ///< of these: with the content of another document
  std::int64_t refused = 0;       ///< could not be opened, or were not there
  std::int64_t pages = 0;         ///< of the documents that could be opened
  std::int64_t failed_pages = 0;
  std::int64_t doubtful_pages = 0;
  std::int64_t blank_pages = 0;
  std::int64_t words = 0;
  std::int64_t changed_words = 0;
  std::int64_t checks = 0;            ///< statements that do not agree
  std::int64_t fields_to_review = 0;  ///< unsure, or on the page and not read
};

struct BatchReport {
  BatchFacts facts;
  BatchCounts counts;
  std::vector<StageTime> stage_seconds;    ///< sums over all workers and runs
  std::vector<PlannedDocument> documents;  ///< in the order of the plan
  std::vector<DocumentReport> details;     ///< one for each document; empty for unfinished ones
  std::vector<Fault> faults;               ///< in the order of the plan
};

[[nodiscard]] BatchReport make_report(const Journal& journal, BatchFacts facts);

}  // namespace sohoa::pipeline
