#pragma once

/// SQLite's result codes in the words of the house. Tested by tests/archive/connection_test.cpp.

#include <filesystem>

#include "document/reason.h"

namespace sohoa::archive {

/// A database file, as errors speak of it.
struct DatabaseFile {
  std::filesystem::path path;
  Reason broken = Reason::ArchiveBroken;  ///< for a damaged file and for one that is no database
};

/// `result` is a result code of SQLite, extended or not, that is none of OK, ROW, DONE.
[[noreturn]] void throw_sqlite_error(int result, const DatabaseFile& database);

}  // namespace sohoa::archive
