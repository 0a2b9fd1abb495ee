#include "archive/connection.h"

#include <sqlite3.h>

#include <utility>

#include "archive/sqlite_error.h"
#include "document/error.h"

namespace sohoa::archive {
namespace {

struct Closer {
  void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

constexpr std::string_view kDigits = "0123456789ABCDEF";

// The path as a "file:" URI, so that parameters can follow it.
std::string to_uri(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char letter : std::filesystem::absolute(file).string()) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool plain = byte < 0x80 && letter != '%' && letter != '?' && letter != '#';
    if (plain) {
      uri += letter;
    } else {
      uri += '%';
      uri += kDigits[byte >> 4U];
      uri += kDigits[byte & 15U];
    }
  }
  return uri;
}

Handle open_handle(const std::string& uri, int flags, const DatabaseFile& database) {
  sqlite3* raw = nullptr;
  const int result = sqlite3_open_v2(
      uri.c_str(), &raw, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      nullptr);
  Handle handle(raw);
  if (result != SQLITE_OK) throw_sqlite_error(result, database);
  return handle;
}

// Whether the file can be read as a database: the first read is what finds out.
int first_read(sqlite3* handle) {
  return sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
}

void require_readable(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) {
    throw Error(Reason::FileNotFound, {file, 0}, "there is no such file",
                "check the name and the folder");
  }
  if (std::filesystem::is_directory(status)) {
    throw Error(Reason::FileNotReadable, {file, 0}, "this is a folder, not a file");
  }
}

/// SQLite itself calls all of this "unable to open".
void require_place(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) {
    throw Error(Reason::OutputNotWritable, {file, 0}, "this is a folder, not a file",
                "name a file in it");
  }
  const std::filesystem::path folder = file.parent_path();
  if (!folder.empty() && !std::filesystem::exists(folder, error)) {
    throw Error(Reason::OutputNotWritable, {file, 0}, "its folder is not there",
                "check the name or make the folder");
  }
}

bool has_open_log(const std::filesystem::path& file) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(file.string() + "-wal", error);
  return !error && bytes > 0;
}

Handle open_read_only(const std::filesystem::path& file, const DatabaseFile& database) {
  require_readable(file);
  Handle handle = open_handle(to_uri(file), SQLITE_OPEN_READONLY, database);
  // In a folder that cannot be written (a read-only share, a disc) the index of the log cannot be
  // made; where no log is left to read, the file can be read as it stands.
  const int primary = first_read(handle.get()) & 0xFF;
  const bool folder_is_read_only = primary == SQLITE_CANTOPEN || primary == SQLITE_READONLY;
  if (folder_is_read_only && !has_open_log(file)) {
    handle = open_handle(to_uri(file) + "?immutable=1", SQLITE_OPEN_READONLY, database);
  }
  return handle;
}

}  // namespace

struct Connection::Impl {
  DatabaseFile database;
  Handle handle;
};

Connection::Connection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Connection Connection::open(const std::filesystem::path& file, const ConnectionOptions& options) {
  auto impl = std::make_unique<Impl>();
  impl->database = {file, options.broken};
  const bool writes = options.mode == OpenMode::ReadWrite;
  if (writes) require_place(file);
  impl->handle =
      writes ? open_handle(to_uri(file), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, impl->database)
             : open_read_only(file, impl->database);
  sqlite3_busy_timeout(impl->handle.get(), static_cast<int>(options.busy_timeout.count()));
  Connection connection(std::move(impl));
  connection.run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;");
  (void)connection.integer("SELECT count(*) FROM sqlite_schema");
  return connection;
}

void Connection::run(const std::string& sql) {
  const int result = sqlite3_exec(impl_->handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) throw_sqlite_error(result, impl_->database);
}

Statement Connection::prepare(std::string_view sql) const {
  sqlite3_stmt* handle = nullptr;
  const int result = sqlite3_prepare_v3(impl_->handle.get(), sql.data(),
                                        static_cast<int>(sql.size()), 0, &handle, nullptr);
  if (result != SQLITE_OK) throw_sqlite_error(result, impl_->database);
  return {handle, impl_->database};
}

std::int64_t Connection::integer(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Connection::last_insert_id() const {
  return sqlite3_last_insert_rowid(impl_->handle.get());
}

std::int64_t Connection::changed_rows() const {
  return sqlite3_changes64(impl_->handle.get());
}

const std::filesystem::path& Connection::file() const {
  return impl_->database.path;
}

}  // namespace sohoa::archive
