#include "archive/store.h"

#include <string>
#include <utility>

#include "archive/record_rows.h"
#include "archive/store_impl.h"
#include "archive/tables.h"
#include "archive/transaction.h"
#include "document/error.h"

namespace sohoa::archive {
namespace {

// SQLite finds out that a file was cut only when it comes to a page that is missing; the first page
// tells at once. With an open log the file may rightly be shorter.
void require_whole(const Connection& connection) {
  std::error_code error;
  const auto& file = connection.file();
  const auto log_bytes = std::filesystem::file_size(file.string() + "-wal", error);
  if (!error && log_bytes > 0) return;
  const auto bytes = std::filesystem::file_size(file, error);
  const auto expected =
      connection.integer("PRAGMA page_count") * connection.integer("PRAGMA page_size");
  if (!error && static_cast<std::int64_t>(bytes) < expected) {
    throw Error(Reason::ArchiveBroken, {file, 0}, "the file ends too early", "use your backup");
  }
}

std::optional<std::int64_t> id_of(const Connection& connection, const std::string& sha256) {
  Statement find = connection.prepare("SELECT id FROM document WHERE source_sha256 = ?");
  if (!find.bind(sha256).step()) return std::nullopt;
  return find.integer(0);
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::filesystem::path& file, OpenMode mode) {
  Connection connection = Connection::open(file, {.mode = mode});
  if (mode == OpenMode::ReadWrite) {
    migrate(connection, archive_schema());
  } else if (!is_current(connection, archive_schema())) {
    throw Error(Reason::ArchiveVersion, {file, 0}, "the archive is of an older version",
                "open it once to write, with: sohoa digitize");
  }
  require_whole(connection);
  return Store(std::make_unique<Impl>(Impl{std::move(connection)}));
}

AddResult Store::add(const Record& record) {
  Transaction transaction(impl_->connection);
  if (const auto id = find(record.document.source.sha256, record.making)) {
    return {.id = *id, .added = false};
  }
  const auto replaced = id_of(impl_->connection, record.document.source.sha256);
  if (replaced) delete_record(impl_->connection, *replaced);
  const std::int64_t id = insert_record(impl_->connection, record, replaced);
  transaction.commit();
  return {.id = id, .added = true};
}

void Store::remove(std::int64_t id) {
  Transaction transaction(impl_->connection);
  delete_record(impl_->connection, id);
  transaction.commit();
}

std::optional<std::int64_t> Store::find(const std::string& sha256, const Making& making) const {
  Statement find = impl_->connection.prepare(
      "SELECT id FROM document WHERE source_sha256 = ? AND program = ? AND settings = ?");
  if (!find.bind(sha256, making.program, making.settings).step()) return std::nullopt;
  return find.integer(0);
}

std::int64_t Store::document_count() const {
  return impl_->connection.integer("SELECT count(*) FROM document");
}

std::int64_t Store::page_count() const {
  return impl_->connection.integer("SELECT count(*) FROM page");
}

std::optional<Record> Store::record(std::int64_t id) const {
  Statement row = impl_->connection.prepare(std::string("SELECT ") + kDocumentColumns +
                                            " FROM document WHERE id = ?");
  if (!row.bind(id).step()) return std::nullopt;
  return read_record(impl_->connection, row);
}

void Store::for_each(const std::function<void(std::int64_t id, const Record&)>& visit) const {
  Statement row = impl_->connection.prepare(std::string("SELECT ") + kDocumentColumns +
                                            " FROM document ORDER BY id");
  while (row.step()) visit(row.integer(0), read_record(impl_->connection, row));
}

void Store::for_each_entry(const std::function<void(const Entry&)>& visit) const {
  Statement row = impl_->connection.prepare(std::string("SELECT ") + kDocumentColumns +
                                            " FROM document ORDER BY id");
  while (row.step()) visit(read_entry(row));
}

void Store::check() const {
  Statement row = impl_->connection.prepare("PRAGMA integrity_check(1)");
  if (row.step() && row.bytes(0) != "ok") {
    throw Error(Reason::ArchiveBroken, {impl_->connection.file(), 0}, "the tables are damaged",
                "use your backup");
  }
  for_each([](std::int64_t, const Record&) {});
}

}  // namespace sohoa::archive
