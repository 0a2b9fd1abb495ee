#include "pipeline/journal.h"

#include <array>
#include <map>
#include <optional>
#include <utility>

#include "archive/connection.h"
#include "archive/schema.h"
#include "archive/transaction.h"
#include "document/error.h"
#include "pipeline/file_lock.h"
#include "pipeline/stem_assignment.h"

namespace sohoa::pipeline {
namespace {

using archive::Connection;
using archive::Statement;
using archive::Transaction;

// What stands in document.state. Whether all pages of an opened document are there is counted.
constexpr int kPlanned = 0;
constexpr int kOpened = 1;
constexpr int kStored = 2;
constexpr int kRefused = 3;

void make_tables(Connection& connection) {
  connection.run(R"(
    CREATE TABLE document (
      key INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      position INTEGER,
      bytes INTEGER NOT NULL,
      modified_ns INTEGER NOT NULL,
      stem TEXT NOT NULL,
      settings TEXT NOT NULL,
      state INTEGER NOT NULL DEFAULT 0,
      sha256 TEXT,
      kind INTEGER,
      page_count INTEGER,
      pages_done INTEGER NOT NULL DEFAULT 0,
      reason TEXT,
      message TEXT,
      archive_id INTEGER NOT NULL DEFAULT 0,
      report TEXT NOT NULL DEFAULT ''
    );
    CREATE UNIQUE INDEX document_position ON document (position) WHERE position IS NOT NULL;
    CREATE TABLE page (
      document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
      page_number INTEGER NOT NULL,
      json TEXT NOT NULL,
      reason TEXT,
      message TEXT,
      PRIMARY KEY (document, page_number)
    ) WITHOUT ROWID;
    CREATE INDEX page_failed ON page (document) WHERE reason IS NOT NULL;
    CREATE TABLE stage_time (
      document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
      stage TEXT NOT NULL,
      seconds REAL NOT NULL,
      PRIMARY KEY (document, stage)
    ) WITHOUT ROWID;)");
}

constexpr std::array<archive::MigrationStep, 1> kSteps{&make_tables};
const archive::Schema kSchema{.application_id = 0x53684A31,  // "ShJ1"
                              .steps = kSteps,
                              .broken = Reason::JournalBroken,
                              .newer = Reason::JournalBroken};

constexpr std::string_view kDocumentColumns =
    "key, path, bytes, modified_ns, stem, state, sha256, kind, page_count, pages_done, reason, "
    "message, archive_id";

std::optional<Failure> failure_from(const Statement& row, int reason_column) {
  if (row.is_null(reason_column)) return std::nullopt;
  return Failure{reason_from_code(row.text(reason_column)).value_or(Reason::Internal),
                 row.text(reason_column + 1)};
}

DocumentState state_from(int state, bool all_pages_done) {
  switch (state) {
    case kOpened:
      return all_pages_done ? DocumentState::PagesDone : DocumentState::Opened;
    case kStored:
      return DocumentState::Stored;
    case kRefused:
      return DocumentState::Refused;
    default:
      return DocumentState::Planned;
  }
}

PlannedDocument document_from(const Statement& row) {
  PlannedDocument document{.key = row.integer(0),
                           .file = {.path = row.text(1),
                                    .bytes = static_cast<std::uint64_t>(row.integer(2)),
                                    .modified_ns = row.integer(3),
                                    .stem = row.text(4)},
                           .state = {},
                           .opened = {},
                           .pages_done = static_cast<int>(row.integer(9)),
                           .failure = failure_from(row, 10),
                           .archive_id = row.integer(12)};
  const int page_count = static_cast<int>(row.integer(8));
  document.state = state_from(static_cast<int>(row.integer(5)), document.pages_done == page_count);
  if (!row.is_null(6)) {
    document.opened = OpenedFile{row.text(6), static_cast<SourceKind>(row.integer(7)), page_count};
  }
  return document;
}

std::optional<std::string> reason_text(const std::optional<Failure>& failure) {
  if (!failure) return std::nullopt;
  return std::string(code(failure->reason));
}

std::optional<std::string> message_text(const std::optional<Failure>& failure) {
  if (!failure) return std::nullopt;
  return failure->message;
}

}  // namespace

std::filesystem::path journal_file(const std::filesystem::path& archive) {
  return archive.string() + ".journal";
}

struct Journal::Impl {
  std::optional<FileLock> lock;  // held by the one who writes
  Connection connection;

  void forget_results(DocumentKey key) {
    connection.prepare("DELETE FROM page WHERE document = ?").bind(key).run();
    connection.prepare("DELETE FROM stage_time WHERE document = ?").bind(key).run();
    connection
        .prepare(
            "UPDATE document SET state = 0, sha256 = NULL, kind = NULL, page_count = NULL, "
            "pages_done = 0, reason = NULL, message = NULL, archive_id = 0, report = '' "
            "WHERE key = ?")
        .bind(key)
        .run();
  }

  void add_times(DocumentKey key, const std::vector<StageTime>& times) {
    Statement add = connection.prepare(
        "INSERT INTO stage_time (document, stage, seconds) VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds");
    for (const StageTime& time : times) add.bind(key, time.stage, time.seconds).run();
  }

  void plan_known(const PlannedDocument& known, const FoundFile& file,
                  const std::string& known_settings, const std::string& settings) {
    const bool same = known.file.bytes == file.bytes &&
                      known.file.modified_ns == file.modified_ns && known_settings == settings;
    if (!same || known.state == DocumentState::Refused) forget_results(known.key);
    connection.prepare("UPDATE document SET bytes = ?, modified_ns = ?, settings = ? WHERE key = ?")
        .bind(static_cast<std::int64_t>(file.bytes), file.modified_ns, settings, known.key)
        .run();
  }
};

Journal::Journal(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

Journal Journal::open(const std::filesystem::path& file, Access access) {
  const bool writes = access == Access::Write;
  std::optional<FileLock> lock;
  if (writes) lock.emplace(file.string() + "-lock");
  Connection connection = Connection::open(
      file, {.mode = writes ? archive::OpenMode::ReadWrite : archive::OpenMode::ReadOnly,
             .broken = Reason::JournalBroken});
  if (writes) {
    migrate(connection, kSchema);
  } else {
    (void)is_current(connection, kSchema);
  }
  return Journal(std::make_unique<Impl>(Impl{std::move(lock), std::move(connection)}));
}

std::vector<PlannedDocument> Journal::plan(std::span<const FoundFile> files,
                                           const std::string& settings, const StemTaken& taken) {
  Connection& connection = impl_->connection;
  Transaction transaction(connection);
  StemAssignment stems;
  for (Statement row = connection.prepare("SELECT stem FROM document"); row.step();) {
    stems.reserve(row.text(0));
  }
  connection.run("UPDATE document SET position = NULL");
  Statement find = connection.prepare("SELECT " + std::string(kDocumentColumns) +
                                      ", settings FROM document WHERE path = ?");
  Statement add = connection.prepare(
      "INSERT INTO document (path, bytes, modified_ns, stem, settings) VALUES (?, ?, ?, ?, ?)");
  Statement place = connection.prepare("UPDATE document SET position = ? WHERE path = ?");
  std::int64_t position = 0;
  for (const FoundFile& file : files) {
    if (find.bind(file.path).step()) {
      impl_->plan_known(document_from(find), file, find.text(13), settings);
    } else {
      const std::string stem = stems.assign(
          file.stem, [&](const std::string& candidate) { return taken && taken(file, candidate); });
      add.bind(file.path, static_cast<std::int64_t>(file.bytes), file.modified_ns, stem, settings)
          .run();
    }
    place.bind(++position, file.path).run();
  }
  find.reset();
  transaction.commit();
  return documents();
}

void Journal::record_opened(DocumentKey key, const OpenedFile& opened) {
  Transaction transaction(impl_->connection);
  if (document(key).opened != opened) impl_->forget_results(key);
  impl_->connection
      .prepare(
          "UPDATE document SET state = ?, sha256 = ?, kind = ?, page_count = ?, "
          "reason = NULL, message = NULL WHERE key = ?")
      .bind(kOpened, opened.sha256, static_cast<int>(opened.kind), opened.page_count, key)
      .run();
  transaction.commit();
}

void Journal::record_refused(DocumentKey key, const Failure& failure) {
  Transaction transaction(impl_->connection);
  impl_->forget_results(key);
  impl_->connection.prepare("UPDATE document SET state = ?, reason = ?, message = ? WHERE key = ?")
      .bind(kRefused, code(failure.reason), failure.message, key)
      .run();
  transaction.commit();
}

bool Journal::record_page(DocumentKey key, const PageResult& result) {
  Connection& connection = impl_->connection;
  Transaction transaction(connection);
  connection
      .prepare(
          "INSERT OR IGNORE INTO page (document, page_number, json, reason, message) "
          "VALUES (?, ?, ?, ?, ?)")
      .bind(key, result.page_number, result.page_json, reason_text(result.failure),
            message_text(result.failure))
      .run();
  if (connection.changed_rows() == 0) return false;
  connection.prepare("UPDATE document SET pages_done = pages_done + 1 WHERE key = ?")
      .bind(key)
      .run();
  impl_->add_times(key, result.times);
  transaction.commit();
  return true;
}

void Journal::mark_stored(DocumentKey key, const StoredResult& stored) {
  Connection& connection = impl_->connection;
  Transaction transaction(connection);
  connection.prepare("UPDATE page SET json = '' WHERE document = ?").bind(key).run();
  connection.prepare("UPDATE document SET state = ?, archive_id = ?, report = ? WHERE key = ?")
      .bind(kStored, stored.archive_id, stored.report_json, key)
      .run();
  impl_->add_times(key, stored.times);
  transaction.commit();
}

void Journal::forget(DocumentKey key) {
  Transaction transaction(impl_->connection);
  impl_->forget_results(key);
  transaction.commit();
}

std::vector<PlannedDocument> Journal::documents() const {
  Statement row =
      impl_->connection.prepare("SELECT " + std::string(kDocumentColumns) +
                                " FROM document WHERE position IS NOT NULL ORDER BY position");
  std::vector<PlannedDocument> documents;
  while (row.step()) documents.push_back(document_from(row));
  return documents;
}

PlannedDocument Journal::document(DocumentKey key) const {
  Statement row = impl_->connection.prepare("SELECT " + std::string(kDocumentColumns) +
                                            " FROM document WHERE key = ?");
  if (!row.bind(key).step()) {
    throw Error(Reason::JournalBroken, {impl_->connection.file(), 0},
                "a document of the plan is missing", "move the journal away and start again");
  }
  return document_from(row);
}

std::vector<int> Journal::missing_pages(DocumentKey key) const {
  const PlannedDocument planned = document(key);
  if (!planned.opened) return {};
  Statement row = impl_->connection.prepare(
      "SELECT page_number FROM page WHERE document = ? ORDER BY page_number");
  row.bind(key);
  std::vector<int> missing;
  bool more = row.step();
  for (int page_number = 1; page_number <= planned.opened->page_count; ++page_number) {
    if (more && row.integer(0) == page_number) {
      more = row.step();
    } else {
      missing.push_back(page_number);
    }
  }
  return missing;
}

void Journal::for_each_page(DocumentKey key,
                            const std::function<void(const PageResult&)>& visit) const {
  Statement row = impl_->connection.prepare(
      "SELECT page_number, json, reason, message FROM page WHERE document = ? "
      "ORDER BY page_number");
  row.bind(key);
  while (row.step()) {
    visit({.page_number = static_cast<int>(row.integer(0)),
           .page_json = row.text(1),
           .failure = failure_from(row, 2),
           .times = {}});
  }
}

std::vector<FailedPage> Journal::failed_pages() const {
  Statement row = impl_->connection.prepare(
      "SELECT key, page_number, page.reason, page.message FROM document JOIN page "
      "ON page.document = key WHERE page.reason IS NOT NULL AND position IS NOT NULL "
      "ORDER BY position, page_number");
  std::vector<FailedPage> failed;
  while (row.step()) {
    failed.push_back({row.integer(0), static_cast<int>(row.integer(1)), *failure_from(row, 2)});
  }
  return failed;
}

std::vector<StageTime> Journal::total_times() const {
  Statement row = impl_->connection.prepare(
      "SELECT stage, sum(seconds) FROM stage_time JOIN document ON key = document "
      "WHERE position IS NOT NULL GROUP BY stage ORDER BY stage");
  std::vector<StageTime> times;
  while (row.step()) times.push_back({row.text(0), row.real(1)});
  return times;
}

void Journal::for_each_report(
    const std::function<void(DocumentKey, const std::string& report_json)>& visit) const {
  Statement row = impl_->connection.prepare(
      "SELECT key, report FROM document WHERE position IS NOT NULL AND state = 2 "
      "ORDER BY position");
  while (row.step()) visit(row.integer(0), row.text(1));
}

}  // namespace sohoa::pipeline
