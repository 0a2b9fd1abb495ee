#include "archive/schema.h"

#include <cassert>
#include <string>

#include "archive/transaction.h"
#include "document/error.h"

namespace sohoa::archive {
namespace {

std::int64_t newest(const Schema& schema) {
  return static_cast<std::int64_t>(schema.steps.size());
}

bool is_empty(const Connection& connection) {
  return connection.integer("PRAGMA application_id") == 0 &&
         connection.integer("SELECT count(*) FROM sqlite_schema") == 0;
}

std::int64_t checked_version(const Connection& connection, const Schema& schema) {
  if (connection.integer("PRAGMA application_id") != schema.application_id) {
    throw Error(schema.broken, {connection.file(), 0}, "the file is a database of another program",
                "give another file");
  }
  const std::int64_t version = connection.integer("PRAGMA user_version");
  if (version < 1) {
    throw Error(schema.broken, {connection.file(), 0}, "the file has no version",
                "use your backup");
  }
  if (version > newest(schema)) {
    throw Error(schema.newer, {connection.file(), 0},
                "the file has version " + std::to_string(version) + ", this program knows up to " +
                    std::to_string(newest(schema)),
                "install the newer sohoa");
  }
  return version;
}

/// A step may make a table anew: without this the rows that belong to its rows would be deleted with the
/// old one. SQLite switches foreign keys between transactions only.
class WithoutForeignKeys {
 public:
  explicit WithoutForeignKeys(Connection& connection) : connection_(connection) {
    connection_.run("PRAGMA foreign_keys = OFF");
  }
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;
  WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;
  ~WithoutForeignKeys() {
    try {
      connection_.run("PRAGMA foreign_keys = ON");
    } catch (const Error&) {
      assert(false);  // the pragma reads and writes nothing
    }
  }

 private:
  Connection& connection_;
};

}  // namespace

void migrate(Connection& connection, const Schema& schema) {
  if (!is_empty(connection)) (void)checked_version(connection, schema);
  connection.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  const WithoutForeignKeys rows_stay(connection);
  while (true) {
    if (!is_empty(connection) && checked_version(connection, schema) == newest(schema)) return;
    // Two programs may open the same old file: who gets the lock second looks again.
    Transaction transaction(connection);
    const std::int64_t version = is_empty(connection) ? 0 : checked_version(connection, schema);
    if (version == newest(schema)) return;
    schema.steps[static_cast<std::size_t>(version)](connection);
    connection.run("PRAGMA application_id = " + std::to_string(schema.application_id));
    connection.run("PRAGMA user_version = " + std::to_string(version + 1));
    transaction.commit();
  }
}

bool is_current(const Connection& connection, const Schema& schema) {
  if (is_empty(connection)) {
    throw Error(schema.broken, {connection.file(), 0}, "the file is empty", "give another file");
  }
  return checked_version(connection, schema) == newest(schema);
}

}  // namespace sohoa::archive
