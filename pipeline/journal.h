#pragma once

/// The journal of a batch: what was planned, what is done, what failed. The journal is the truth.
///
/// A batch may be killed at any instant; the same command given again opens the journal, plans the
/// same files and finds what is left to do. It is one SQLite file beside the archive
/// (journal_file("kho.db") is "kho.db.journal"), described in docs/journal.md.
///
///   Journal journal = Journal::open(journal_file(archive), Journal::Access::Write);
///   for (const PlannedDocument& document : journal.plan(files, settings)) {
///     if (document.state == DocumentState::Stored) continue;
///     ... journal.record_opened(document.key, {sha256, kind, page_count});
///     for (int page_number : journal.missing_pages(document.key)) {
///       ... journal.record_page(document.key, {page_number, page_json, std::nullopt, times});
///     }
///     ... gather the pages (for_each_page), extract, write the files, store in the archive
///     journal.mark_stored(document.key, {archive_id, report_json});
///   }
///
/// Each call that writes is one transaction: after kill -9 it has happened or it has not. A power
/// cut may take back the last calls, in order; their pages are done again, nothing else is lost.
/// One process writes, held to it by a lock that ends with the process; others may read meanwhile.
/// A Journal belongs to one thread and never to a process forked after it was opened.
/// Tested by tests/pipeline/journal_test.cpp.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "pipeline/journal_entry.h"

namespace sohoa::pipeline {

/// "kho.db" -> "kho.db.journal"
[[nodiscard]] std::filesystem::path journal_file(const std::filesystem::path& archive);

class Journal {
 public:
  enum class Access { Read, Write };  ///< Write makes the file when it is not there

  /// Throws Error{JournalBroken, ArchiveBusy (another batch writes it), FileNotFound (Read),
  /// OutputNotWritable, DiskFull}. The calls below throw the same; calls that write need Write.
  static Journal open(const std::filesystem::path& file, Access access);
  Journal(Journal&&) noexcept;
  Journal& operator=(Journal&&) noexcept;
  ~Journal();

  /// True for a stem that `file` cannot have, since a file which is not of this journal has it.
  using StemTaken = std::function<bool(const FoundFile& file, const std::string& stem)>;

  /// Makes `files`, in their order, the plan of this run; one transaction, and the answer is in the
  /// same order. A path that the journal knows, with the same size, time and `settings` (a hash of
  /// all that can change the result), keeps its state; otherwise its results are forgotten and it
  /// begins at Planned. A new path gets a stem that no other document has (case folded for ASCII,
  /// "bc", "bc-2", "bc-3"), once for ever. Refused documents begin anew: the fault may be mended.
  std::vector<PlannedDocument> plan(std::span<const FoundFile> files, const std::string& settings,
                                    const StemTaken& taken = {});

  /// When the sha256, kind or page count differs from what was recorded before, the pages that were
  /// done are forgotten.
  void record_opened(DocumentKey key, const OpenedFile& opened);
  void record_refused(DocumentKey key, const Failure& failure);
  /// The first result of a page stays: false when the page was done already.
  bool record_page(DocumentKey key, const PageResult& result);
  /// Lets go of the pages' JSON, which is in the archive; failures and times stay for the report.
  void mark_stored(DocumentKey key, const StoredResult& stored);
  /// Back to Planned, pages forgotten: for a document that is missing in the archive after all.
  void forget(DocumentKey key);

  /// The plan of the last run, in order.
  [[nodiscard]] std::vector<PlannedDocument> documents() const;
  [[nodiscard]] PlannedDocument document(DocumentKey key) const;
  /// Numbers of the pages without a result, ascending; empty while Planned.
  [[nodiscard]] std::vector<int> missing_pages(DocumentKey key) const;
  /// Results by page number, one at a time. After mark_stored, page_json is empty.
  void for_each_page(DocumentKey key, const std::function<void(const PageResult&)>& visit) const;

  /// For the report, over the plan of the last run.
  [[nodiscard]] std::vector<FailedPage> failed_pages() const;
  [[nodiscard]] std::vector<StageTime> total_times() const;  ///< sums, by name of the stage
  void for_each_report(
      const std::function<void(DocumentKey, const std::string& report_json)>& visit) const;

 private:
  struct Impl;
  explicit Journal(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::pipeline
