#pragma once

/// An open SQLite database: the C handle behind a type that closes itself and throws Error.
///
/// Every connection has foreign keys on and waits a while for other writers. It belongs to one
/// thread, and never to a process that was forked after it was opened.
/// Tested by tests/archive/connection_test.cpp.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "archive/open_mode.h"
#include "archive/statement.h"
#include "document/reason.h"

namespace sohoa::archive {

struct ConnectionOptions {
  OpenMode mode = OpenMode::ReadOnly;
  Reason broken = Reason::ArchiveBroken;  ///< thrown for a damaged file and for a foreign one
  std::chrono::milliseconds busy_timeout{10'000};
};

class Connection {
 public:
  /// Throws Error{options.broken, ArchiveBusy, FileNotFound, FileNotReadable, OutputNotWritable}.
  static Connection open(const std::filesystem::path& file, const ConnectionOptions& options);
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  ~Connection();

  /// Statements that take no values and give no rows; several are divided by semicolons.
  void run(const std::string& sql);
  /// A statement must not outlive its connection.
  [[nodiscard]] Statement prepare(std::string_view sql) const;
  /// The first column of the first row, e.g. of "PRAGMA user_version".
  [[nodiscard]] std::int64_t integer(std::string_view sql) const;

  [[nodiscard]] std::int64_t last_insert_id() const;
  [[nodiscard]] std::int64_t changed_rows() const;  ///< by the last statement that wrote
  [[nodiscard]] const std::filesystem::path& file() const;

 private:
  struct Impl;
  explicit Connection(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::archive
