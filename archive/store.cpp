#include "archive/store.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "archive/connection.h"
#include "archive/schema.h"
#include "archive/transaction.h"
#include "document/json.h"

namespace sohoa::archive {
namespace {

void make_tables(Connection& connection) {
  connection.run(R"(
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      program TEXT NOT NULL,
      settings TEXT NOT NULL,
      page_count INTEGER NOT NULL,
      record TEXT NOT NULL
    );)");
}

constexpr std::array<MigrationStep, 1> kSteps{&make_tables};
const Schema kSchema{.application_id = 0x53684131, .steps = kSteps};  // "ShA1"

Record read_record(const std::string& json) {
  return record_from_json(parse_json(json));
}

}  // namespace

struct Store::Impl {
  Connection connection;
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::filesystem::path& file, OpenMode mode) {
  Connection connection = Connection::open(file, {.mode = mode});
  if (mode == OpenMode::ReadWrite) {
    migrate(connection, kSchema);
  } else {
    (void)is_current(connection, kSchema);
  }
  return Store(std::make_unique<Impl>(Impl{std::move(connection)}));
}

AddResult Store::add(const Record& record) {
  Connection& connection = impl_->connection;
  Transaction transaction(connection);
  const Source& source = record.document.source;
  if (const auto id = find(source.sha256, record.making)) return {.id = *id, .added = false};
  connection.prepare("DELETE FROM document WHERE sha256 = ?").bind(source.sha256).run();
  connection
      .prepare(
          "INSERT INTO document (sha256, program, settings, page_count, record) "
          "VALUES (?, ?, ?, ?, ?)")
      .bind(source.sha256, record.making.program, record.making.settings,
            static_cast<std::int64_t>(record.document.pages.size()), to_json_line(to_json(record)))
      .run();
  const AddResult result{.id = connection.last_insert_id(), .added = true};
  transaction.commit();
  return result;
}

void Store::remove(std::int64_t id) {
  Transaction transaction(impl_->connection);
  impl_->connection.prepare("DELETE FROM document WHERE id = ?").bind(id).run();
  transaction.commit();
}

std::optional<std::int64_t> Store::find(const std::string& sha256, const Making& making) const {
  Statement row = impl_->connection.prepare(
      "SELECT id FROM document WHERE sha256 = ? AND program = ? AND settings = ?");
  if (!row.bind(sha256, making.program, making.settings).step()) return std::nullopt;
  return row.integer(0);
}

std::int64_t Store::document_count() const {
  return impl_->connection.integer("SELECT count(*) FROM document");
}

std::int64_t Store::page_count() const {
  return impl_->connection.integer("SELECT sum(page_count) FROM document");
}

std::optional<Record> Store::record(std::int64_t id) const {
  Statement row = impl_->connection.prepare("SELECT record FROM document WHERE id = ?");
  if (!row.bind(id).step()) return std::nullopt;
  return read_record(row.text(0));
}

void Store::for_each(const std::function<void(std::int64_t id, const Record&)>& visit) const {
  Statement row = impl_->connection.prepare("SELECT id, record FROM document ORDER BY id");
  while (row.step()) visit(row.integer(0), read_record(row.text(1)));
}

}  // namespace sohoa::archive
