#pragma once

/// The loop of a batch: hands out work, takes in results, stores finished documents.
///
/// The journal is the queue: what is kept in memory does not grow with the pages. Each document is
/// finished in the order "write the files, add to the archive, mark in the journal"; all three can be
/// done twice, so a kill between two of them is mended by the next run. Tested through
/// tests/pipeline/batch_test.cpp and tests/pipeline/batch_kill_test.cpp.

#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/store.h"
#include "pipeline/batch_progress.h"
#include "pipeline/journal.h"
#include "pipeline/options.h"
#include "pipeline/output_folder.h"
#include "pipeline/schedule.h"
#include "pipeline/series_checks.h"
#include "pipeline/stop_request.h"
#include "pipeline/worker_pool.h"

namespace sohoa::pipeline {

/// What the loop works with; all of it outlives the loop.
struct BatchParts {
  Journal& journal;
  archive::Store& store;
  WorkerPool& pool;
  const OutputFolder* out;  ///< null: no files
  const StopRequest& stop;
  Making making;
  WorkerLimits limits;
  std::filesystem::path data_folder;  ///< tables for what is checked against the archive
  ProgressCallback on_progress;
};

class BatchRun {
 public:
  BatchRun(BatchParts parts, std::vector<PlannedDocument> plan);

  /// Works until all is done or stopping is asked for; then running pages get a few seconds.
  void run();

  [[nodiscard]] const BatchProgress& progress() const { return progress_; }
  /// Documents that an earlier run had finished already.
  [[nodiscard]] std::int64_t unchanged() const { return unchanged_; }
  [[nodiscard]] bool complete() const { return progress_.documents_done == progress_.documents; }

 private:
  void resume();
  void resume_stored(PlannedDocument& document);
  void hand_out();
  void drain();
  void handle(Outcome outcome);
  void accept_opened(PlannedDocument& document, const Answer& answer);
  void begin(PlannedDocument& document);
  void begin_pages(PlannedDocument& document);
  void page_read(PlannedDocument& document, int page_number, Answer answer);
  void finished(PlannedDocument& document, Outcome outcome);
  void store_records(PlannedDocument& document, std::vector<PagedRecord> records,
                     const Answer& answer);
  void write_files(const PlannedDocument& document, const std::vector<PagedRecord>& records) const;
  [[nodiscard]] std::vector<PagedRecord> stored_records(std::int64_t archive_id) const;
  void store_same(PlannedDocument& document, std::int64_t archive_id);
  void mark_done(PlannedDocument& document, const StoredResult& stored);

  [[nodiscard]] PlannedDocument& document_of(DocumentKey key) { return plan_[index_.at(key)]; }
  [[nodiscard]] Task task_for(const Work& work);
  [[nodiscard]] std::chrono::seconds time_limit(const Task& task);

  BatchParts parts_;
  std::vector<PlannedDocument> plan_;
  std::unordered_map<DocumentKey, std::size_t> index_;
  Schedule schedule_;
  // Files are opened by many workers and accepted in the order of the plan, so that of two files with
  // the same content always the same one is read.
  std::deque<DocumentKey> opening_;
  std::map<DocumentKey, Answer> opened_early_;
  std::unordered_map<std::string, DocumentKey> reader_of_content_;  // by SHA-256
  std::map<DocumentKey, std::vector<DocumentKey>> waiting_for_;     // same content, by its reader
  std::map<DocumentKey, Failure> plain_because_;
  SeriesChecks series_checks_;
  BatchProgress progress_;
  std::int64_t unchanged_ = 0;
};

}  // namespace sohoa::pipeline
