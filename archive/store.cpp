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

std::vector<std::int64_t> ids_of(const Connection& connection, const std::string& sha256) {
  Statement find =
      connection.prepare("SELECT id FROM document WHERE source_sha256 = ? ORDER BY part");
  find.bind(sha256);
  std::vector<std::int64_t> ids;
  while (find.step()) ids.push_back(find.integer(0));
  return ids;
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
  const PagedRecord one = paged(record);
  return add(std::span(&one, 1));
}

AddResult Store::add(std::span<const PagedRecord> records) {
  Transaction transaction(impl_->connection);
  const Record& first = records.front().head;
  if (const auto id = find(first.document.source.sha256, first.making)) {
    return {.id = *id, .added = false};
  }
  const std::vector<std::int64_t> replaced =
      ids_of(impl_->connection, first.document.source.sha256);
  for (const std::int64_t id : replaced) delete_record(impl_->connection, id);
  std::int64_t first_id = 0;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto kept = i < replaced.size() ? std::optional(replaced[i]) : std::nullopt;
    const std::int64_t id = insert_record(impl_->connection, records[i], kept);
    if (i == 0) first_id = id;
  }
  transaction.commit();
  return {.id = first_id, .added = true};
}

void Store::remove(std::int64_t id) {
  Transaction transaction(impl_->connection);
  for (const std::int64_t of_file : documents_of_file(id)) {
    delete_record(impl_->connection, of_file);
  }
  transaction.commit();
}

std::vector<std::int64_t> Store::documents_of_file(std::int64_t id) const {
  Statement file = impl_->connection.prepare("SELECT source_sha256 FROM document WHERE id = ?");
  if (!file.bind(id).step()) return {};
  return ids_of(impl_->connection, file.text(0));
}

std::optional<std::int64_t> Store::find(const std::string& sha256, const Making& making) const {
  Statement find = impl_->connection.prepare(
      "SELECT id FROM document WHERE source_sha256 = ? AND program = ? AND settings = ? "
      "ORDER BY part");
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

std::optional<PagedRecord> Store::paged_record(std::int64_t id) const {
  Statement row = impl_->connection.prepare(std::string("SELECT ") + kDocumentColumns +
                                            " FROM document WHERE id = ?");
  if (!row.bind(id).step()) return std::nullopt;
  return read_paged_record(impl_->connection, row);
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
