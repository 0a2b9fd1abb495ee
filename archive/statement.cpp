#include "archive/statement.h"

#include <sqlite3.h>

#include "archive/sqlite_error.h"

namespace sohoa::archive {

Statement::Statement(sqlite3_stmt* handle, const DatabaseFile& database)
    : handle_(handle), database_(&database) {}

void Statement::Finalizer::operator()(sqlite3_stmt* handle) const noexcept {
  sqlite3_finalize(handle);
}

void Statement::check(int result) const {
  if (result != SQLITE_OK) throw_sqlite_error(result, *database_);
}

bool Statement::step() {
  const int result = sqlite3_step(handle_.get());
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  sqlite3_reset(handle_.get());  // repeats the code of the failed step
  throw_sqlite_error(result, *database_);
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(handle_.get());
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(handle_.get(), column);
}

std::string Statement::text(int column) const {
  return std::string(bytes(column));
}

std::string_view Statement::bytes(int column) const {
  const void* begin = sqlite3_column_blob(handle_.get(), column);
  const int size = sqlite3_column_bytes(handle_.get(), column);
  if (begin == nullptr) return {};
  return {static_cast<const char*>(begin), static_cast<std::size_t>(size)};
}

void Statement::set(int position, std::int64_t value) {
  check(sqlite3_bind_int64(handle_.get(), position, value));
}

void Statement::set(int position, double value) {
  check(sqlite3_bind_double(handle_.get(), position, value));
}

void Statement::set(int position, std::string_view value) {
  // A null pointer would be bound as NULL; an empty view may have one.
  const char* begin = value.empty() ? "" : value.data();
  check(sqlite3_bind_text64(handle_.get(), position, begin, value.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

void Statement::set(int position, Blob value) {
  const char* begin = value.bytes.empty() ? "" : value.bytes.data();
  check(sqlite3_bind_blob64(handle_.get(), position, begin, value.bytes.size(), SQLITE_TRANSIENT));
}

void Statement::set(int position, std::nullopt_t /*value*/) {
  check(sqlite3_bind_null(handle_.get(), position));
}

}  // namespace sohoa::archive
