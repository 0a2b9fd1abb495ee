#include "pipeline/batch_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "document/error.h"
#include "pipeline/report.h"

namespace sohoa::pipeline {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds kLongestWait{1000};  // progress is told at least this often
constexpr seconds kTimeToStop{10};          // for pages that run when stopping is asked for

// A slow disk or network still reads this much; opening a file reads all of it once for its hash.
constexpr std::uint64_t kSlowestBytesPerSecond = 5'000'000;
constexpr seconds kFinishTimePerPage{2};

constexpr int kPagesInMemory = 48;

constexpr int kNoWakeUp = -1;  // poll() passes over it

bool has_good_page(const std::vector<PagedRecord>& records) {
  bool good = false;
  for (const PagedRecord& record : records) {
    record.for_each_page(
        [&](const Page& page) { good = good || page.origin != PageOrigin::Failed; });
  }
  return good;
}

template <typename Value>
void append(std::vector<Value>& all, std::vector<Value> more) {
  std::ranges::move(more, std::back_inserter(all));
}

/// What the documents of a file have to tell, in the order of its pages.
DocumentReport report_of_file(const std::vector<PagedRecord>& records) {
  DocumentReport whole;
  for (const PagedRecord& record : records) {
    DocumentReport report = report_of(record);
    whole.blank_pages += report.blank_pages;
    whole.words += report.words;
    whole.changed_words += report.changed_words;
    append(whole.doubtful, std::move(report.doubtful));
    append(whole.blank, std::move(report.blank));
    append(whole.checks, std::move(report.checks));
    for (std::string& key : report.review) {
      if (std::ranges::find(whole.review, key) == whole.review.end()) {
        whole.review.push_back(std::move(key));
      }
    }
  }
  return whole;
}

}  // namespace

BatchRun::BatchRun(BatchParts parts, std::vector<PlannedDocument> plan)
    : parts_(std::move(parts)), plan_(std::move(plan)), series_checks_(parts_.data_folder) {
  for (std::size_t i = 0; i < plan_.size(); ++i) index_.emplace(plan_[i].key, i);
  progress_.documents = static_cast<std::int64_t>(plan_.size());
}

void BatchRun::run() {
  resume();
  while (!parts_.stop.requested()) {
    hand_out();
    if (parts_.pool.busy_count() == 0) return;
    for (Outcome& outcome : parts_.pool.wait(parts_.stop.wake_up(), kLongestWait)) {
      handle(std::move(outcome));
    }
    if (parts_.on_progress) parts_.on_progress(progress_);
  }
  drain();
}

void BatchRun::drain() {
  const auto end = std::chrono::steady_clock::now() + kTimeToStop;
  while (parts_.pool.busy_count() > 0 && std::chrono::steady_clock::now() < end) {
    for (Outcome& outcome : parts_.pool.wait(kNoWakeUp, kLongestWait)) handle(std::move(outcome));
  }
}

void BatchRun::resume() {
  for (PlannedDocument& document : plan_) {
    if (document.opened) {
      ++progress_.documents_opened;
      progress_.pages_known += document.opened->page_count;
      progress_.pages_done += document.pages_done;
    }
    switch (document.state) {
      case DocumentState::Stored:
        resume_stored(document);
        break;
      case DocumentState::Opened:
      case DocumentState::PagesDone:
        begin(document);
        break;
      case DocumentState::Planned:
      case DocumentState::Refused:
        opening_.push_back(document.key);
        schedule_.add_unopened(document.key);
        break;
    }
  }
}

void BatchRun::resume_stored(PlannedDocument& document) {
  ++progress_.documents_done;
  ++unchanged_;
  if (parts_.out == nullptr || document.archive_id == 0) return;
  const std::size_t count = parts_.store.documents_of_file(document.archive_id).size();
  bool written = true;
  for (std::size_t i = 0; i < count; ++i) {
    written = written && parts_.out->has(OutputFolder::stem_of_part(document.file.stem, i + 1));
  }
  if (written) return;
  std::vector<PagedRecord> records = stored_records(document.archive_id);
  for (PagedRecord& record : records) record.head.document.source.path = document.file.path;
  write_files(document, records);
}

void BatchRun::hand_out() {
  while (const std::optional<std::size_t> worker = parts_.pool.idle()) {
    const std::optional<Work> work = schedule_.next(parts_.pool.last_document(*worker));
    if (!work) return;
    const Task task = task_for(*work);
    parts_.pool.start(*worker, task, time_limit(task));
  }
}

Task BatchRun::task_for(const Work& work) {
  const PlannedDocument& document = document_of(work.key);
  Task task{.kind = work.kind,
            .key = work.key,
            .page_number = work.page_number,
            .source = {.path = document.file.path, .sha256 = {}, .bytes = document.file.bytes},
            .making = parts_.making};
  if (document.opened) {
    task.source.sha256 = document.opened->sha256;
    task.source.kind = document.opened->kind;
  }
  return task;
}

seconds BatchRun::time_limit(const Task& task) {
  const seconds page = parts_.limits.page_timeout;
  switch (task.kind) {
    case TaskKind::Open:
      return page + seconds(task.source.bytes / kSlowestBytesPerSecond);
    case TaskKind::Read:
      return page;
    case TaskKind::Finish:
    case TaskKind::FinishPlain:
      break;
  }
  return page + kFinishTimePerPage * document_of(task.key).opened->page_count;
}

void BatchRun::handle(Outcome outcome) {
  PlannedDocument& document = document_of(outcome.task.key);
  switch (outcome.task.kind) {
    case TaskKind::Open:
      opened_early_.emplace(document.key, std::move(outcome.answer));
      while (!opening_.empty() && opened_early_.contains(opening_.front())) {
        PlannedDocument& next = document_of(opening_.front());
        opening_.pop_front();
        accept_opened(next, opened_early_.extract(next.key).mapped());
      }
      return;
    case TaskKind::Read:
      page_read(document, outcome.task.page_number, std::move(outcome.answer));
      return;
    case TaskKind::Finish:
    case TaskKind::FinishPlain:
      finished(document, std::move(outcome));
      return;
  }
}

void BatchRun::accept_opened(PlannedDocument& document, const Answer& answer) {
  if (answer.failure) {
    parts_.journal.record_refused(document.key, *answer.failure);
    ++progress_.failures;
    ++progress_.documents_done;
    return;
  }
  document.opened = answer.opened;
  parts_.journal.record_opened(document.key, *document.opened);
  ++progress_.documents_opened;
  progress_.pages_known += document.opened->page_count;
  begin(document);
}

void BatchRun::begin(PlannedDocument& document) {
  // A document with pages in the journal is the one of its content that is read, even when the archive
  // has it already: the batch was killed before it could be marked.
  if (document.pages_done == 0) {
    if (const auto id = parts_.store.find(document.opened->sha256, parts_.making)) {
      store_same(document, *id);
      return;
    }
  }
  begin_pages(document);
}

void BatchRun::begin_pages(PlannedDocument& document) {
  const auto [reader, first] = reader_of_content_.emplace(document.opened->sha256, document.key);
  if (!first && reader->second != document.key) {
    waiting_for_[reader->second].push_back(document.key);
    return;
  }
  const std::vector<int> missing = parts_.journal.missing_pages(document.key);
  if (missing.empty()) {
    schedule_.add_finish(document.key);
  } else {
    schedule_.add_pages(document.key, missing);
  }
}

void BatchRun::page_read(PlannedDocument& document, int page_number, Answer answer) {
  if (answer.failure) ++progress_.failures;
  ++progress_.pages_done;
  ++progress_.pages_this_run;
  parts_.journal.record_page(document.key, {.page_number = page_number,
                                            .page_json = std::move(answer.json),
                                            .failure = std::move(answer.failure),
                                            .times = std::move(answer.times)});
  if (schedule_.page_done(document.key)) schedule_.add_finish(document.key);
}

void BatchRun::finished(PlannedDocument& document, Outcome outcome) {
  Answer& answer = outcome.answer;
  if (!answer.failure) {
    // Each use visits the pages: those of a short file are taken out of the spool once for all.
    const bool is_short = document.opened->page_count <= kPagesInMemory;
    std::vector<PagedRecord> records;
    for (FinishedRecord& finished : answer.finished) {
      PagedRecord record = paged(std::move(finished), outcome.spool);
      records.push_back(is_short ? sohoa::paged(whole(record)) : std::move(record));
    }
    store_records(document, std::move(records), answer);
  } else if (outcome.task.kind == TaskKind::Finish) {
    plain_because_.emplace(document.key, *answer.failure);
    schedule_.add_finish_plain(document.key);
  } else {
    parts_.journal.record_refused(document.key, *answer.failure);
    ++progress_.failures;
    ++progress_.documents_done;
  }
}

void BatchRun::store_records(PlannedDocument& document, std::vector<PagedRecord> records,
                             const Answer& answer) {
  StageClock clock;
  clock.measure("checks", [&] {
    for (PagedRecord& record : records) {
      std::ranges::move(series_checks_.find(parts_.store, record.head),
                        std::back_inserter(record.head.checks));
    }
  });
  DocumentReport report = report_of_file(records);
  if (const auto plain = plain_because_.find(document.key); plain != plain_because_.end()) {
    report.doubtful.insert(
        report.doubtful.begin(),
        {1, "not-repaired",
         fmt::format("neither repaired nor searched for fields: {}", plain->second.message)});
  }
  StoredResult stored{
      .archive_id = 0, .report_json = to_journal_text(report), .times = answer.times};
  if (has_good_page(records)) {
    if (parts_.out != nullptr) clock.measure("write", [&] { write_files(document, records); });
    stored.archive_id = clock.measure("store", [&] { return parts_.store.add(records).id; });
  }
  for (const StageTime& time : clock.times()) stored.times.push_back(time);
  mark_done(document, stored);
}

void BatchRun::write_files(const PlannedDocument& document,
                           const std::vector<PagedRecord>& records) const {
  for (std::size_t i = 0; i < records.size(); ++i) {
    parts_.out->write(OutputFolder::stem_of_part(document.file.stem, i + 1), records[i]);
  }
  parts_.out->remove_parts_behind(document.file.stem, records.size(), document.file.path);
}

std::vector<PagedRecord> BatchRun::stored_records(std::int64_t archive_id) const {
  std::vector<PagedRecord> records;
  for (const std::int64_t id : parts_.store.documents_of_file(archive_id)) {
    std::optional<PagedRecord> record = parts_.store.paged_record(id);
    if (!record) throw Error(Reason::ArchiveBroken, {}, "a record that was found cannot be read");
    records.push_back(std::move(*record));
  }
  return records;
}

void BatchRun::store_same(PlannedDocument& document, std::int64_t archive_id) {
  std::vector<PagedRecord> records = stored_records(archive_id);
  if (records.empty()) {
    throw Error(Reason::ArchiveBroken, {}, "a record that was found cannot be read");
  }
  DocumentReport report;
  const std::string first_path = records.front().head.document.source.path;
  if (first_path == document.file.path) {
    report = report_of_file(records);
  } else {
    report.same_as = first_path;
    for (PagedRecord& record : records) record.head.document.source.path = document.file.path;
  }
  if (parts_.out != nullptr) write_files(document, records);
  mark_done(document,
            {.archive_id = archive_id, .report_json = to_journal_text(report), .times = {}});
}

void BatchRun::mark_done(PlannedDocument& document, const StoredResult& stored) {
  parts_.journal.mark_stored(document.key, stored);
  ++progress_.documents_done;
  const auto waiting = waiting_for_.extract(document.key);
  if (stored.archive_id == 0) reader_of_content_.erase(document.opened->sha256);
  if (waiting.empty()) return;
  for (const DocumentKey key : waiting.mapped()) {
    PlannedDocument& same = document_of(key);
    if (stored.archive_id != 0) {
      store_same(same, stored.archive_id);
    } else {
      begin_pages(same);
    }
  }
}

}  // namespace sohoa::pipeline
