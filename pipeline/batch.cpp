#include "pipeline/batch.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "document/error.h"
#include "pipeline/data_fingerprint.h"
#include "pipeline/report_files.h"
#include "pipeline/review_list.h"
#include "pipeline/sha256.h"

namespace sohoa::pipeline {
namespace {

namespace fs = std::filesystem;

// The report has these names in the folder of the outputs.
constexpr std::string_view kReportStem = "report";

int worker_count(const BatchOptions& options) {
  if (options.jobs > 0) return options.jobs;
  return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

Making making_of(const BatchOptions& options, const BatchWorld& world,
                 const StagesIdentity& identity, const std::string& data) {
  return {
      .program = world.program,
      .settings = sha256_of_text(world.program + "\n" + identity.recognizer + "\n" +
                                 identity.models + "\n" + data + "\n" + result_settings(options))};
}

// What the archive has lost, and what is to be tried again, begins anew.
void forget_stale(Journal& journal, archive::Store& store, const Making& making,
                  std::vector<PlannedDocument>& plan, bool retry_failed) {
  std::set<DocumentKey> with_failures;
  if (retry_failed) {
    for (const FailedPage& page : journal.failed_pages()) with_failures.insert(page.key);
  }
  for (PlannedDocument& document : plan) {
    const bool retry = with_failures.contains(document.key);
    const bool stored = document.state == DocumentState::Stored && document.archive_id != 0;
    const bool lost = stored && !store.find(document.opened->sha256, making);
    if (!retry && !lost) continue;
    if (retry && stored && !lost) store.remove(document.archive_id);
    journal.forget(document.key);
    document = journal.document(document.key);
  }
}

std::vector<PlannedDocument> make_plan(Journal& journal, const std::vector<FoundFile>& files,
                                       const Making& making, const OutputFolder* out) {
  return journal.plan(files, making.settings,
                      [out](const FoundFile& file, const std::string& stem) {
                        if (stem == kReportStem || OutputFolder::is_stem_of_part(stem)) return true;
                        return out != nullptr && out->is_foreign(stem, file.path);
                      });
}

std::vector<ReviewRow> review_rows(const BatchReport& report, archive::Store& store,
                                   const fs::path& folder) {
  std::vector<ReviewRow> rows;
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const PlannedDocument& document = report.documents[i];
    if (document.archive_id == 0 || report.details[i].review.empty()) continue;
    const std::vector<std::int64_t> parts = store.documents_of_file(document.archive_id);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      std::optional<PagedRecord> stored = store.paged_record(parts[part]);
      if (!stored) continue;
      Record& record = stored->head;
      record.document.source.path = document.file.path;
      const std::size_t before = rows.size();
      add_review_rows(record, OutputFolder::stem_of_part(document.file.stem, part + 1), folder,
                      rows);
      const std::vector<CitedReading> cited = cited_readings(store, record);
      for (std::size_t row = before; row < rows.size(); ++row) {
        if (rows[row].field.field == "number") rows[row].cited = cited;
      }
    }
  }
  return rows;
}

}  // namespace

SourceList plan_sources(const BatchOptions& options) {
  std::vector<fs::path> excluded;
  if (!options.out.empty()) excluded.push_back(options.out);
  if (!options.debug_folder.empty()) excluded.push_back(options.debug_folder);
  SourceList sources = list_sources(options.inputs, excluded);
  if (!sources.files.empty()) return sources;
  if (!sources.missing.empty()) {
    throw Error(Reason::FileNotFound, {sources.missing.front(), 0},
                "there is no such file or folder", "check the name");
  }
  throw Error(Reason::NothingToDo, {options.inputs.front(), 0}, "no image, PDF or text was found",
              "check the folder");
}

BatchResult run_batch(const BatchOptions& options, const BatchWorld& world) {
  const auto begin = std::chrono::steady_clock::now();
  SourceList sources = plan_sources(options);
  std::optional<OutputFolder> out;
  if (!options.out.empty()) out.emplace(options.out);
  if (!options.debug_folder.empty()) make_writable(options.debug_folder, "--debug-dir");
  const fs::path journal_path = journal_file(options.archive);
  const fs::path review_folder = out ? out->path() / "review" : fs::path();

  archive::Store store = archive::Store::open(options.archive, archive::OpenMode::ReadWrite);
  Journal journal = Journal::open(journal_path, Journal::Access::Write);
  WorkerCommand command = world.worker;
  command.spool_folder = fs::absolute(options.archive).parent_path();
  WorkerPool pool(std::move(command),
                  {.stages = {.reading = options.reading,
                              .data_folder = world.data_folder,
                              .debug_folder = options.debug_folder,
                              .today = world.today,
                              .review_folder = review_folder},
                   .journal = journal_path,
                   .memory_mib = options.limits.memory_mib},
                  worker_count(options));
  pool.warm_up(sources.files.size());
  const std::string data = data_fingerprint(world.data_folder);  // while the workers start
  const Making making = making_of(options, world, pool.identity(), data);

  std::vector<PlannedDocument> plan =
      make_plan(journal, sources.files, making, out ? &*out : nullptr);
  forget_stale(journal, store, making, plan, options.retry_failed);
  BatchRun run({.journal = journal,
                .store = store,
                .pool = pool,
                .out = out ? &*out : nullptr,
                .stop = world.stop,
                .making = making,
                .limits = options.limits,
                .data_folder = world.data_folder,
                .on_progress = world.on_progress},
               std::move(plan));
  run.run();

  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  BatchResult result{.report = make_report(journal, {.making = making,
                                                     .archive = options.archive,
                                                     .missing = std::move(sources.missing),
                                                     .skipped = std::move(sources.skipped),
                                                     .wall_seconds = wall.count()}),
                     .interrupted = !run.complete(),
                     .unchanged = run.unchanged()};
  if (out) {
    write_report_files(result.report, out->path());
    write_review_lists(review_rows(result.report, store, review_folder), review_folder);
  }
  return result;
}

int exit_code(const BatchResult& result) {
  if (result.interrupted) return info(Reason::Interrupted).exit_code;
  const std::vector<Fault>& faults = result.report.faults;
  if (faults.empty()) return 0;
  const Reason first = faults.front().failure.reason;
  const bool same = std::ranges::all_of(
      faults, [first](const Fault& fault) { return fault.failure.reason == first; });
  if (result.report.counts.stored == 0 && same) return info(first).exit_code;
  constexpr int kSomePagesFailed = 20;
  return kSomePagesFailed;
}

}  // namespace sohoa::pipeline
