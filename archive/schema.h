#pragma once

/// The version of a database file, and the steps from each version to the next.
///
/// The kind of a file stands in SQLite's application_id, its version in user_version: version N is
/// what the first N steps make. A step that was ever released is never changed; a change of the
/// tables is one more step. Tested by tests/archive/schema_test.cpp.

#include <cstdint>
#include <span>

#include "archive/connection.h"
#include "document/reason.h"

namespace sohoa::archive {

using MigrationStep = void (*)(Connection& connection);

struct Schema {
  std::int32_t application_id = 0;
  std::span<const MigrationStep> steps;
  Reason broken = Reason::ArchiveBroken;  ///< the file is of another kind
  Reason newer = Reason::ArchiveVersion;  ///< the file was written by a newer program
};

/// Makes a file that was opened to write ready for it: a file of another kind is refused untouched,
/// an empty one is made one of this kind, an older one is brought to the newest version, each step in
/// a transaction of its own. Turns on the write-ahead log with synchronous=NORMAL: a killed process
/// loses nothing that was committed; a power cut may take back the last transactions, whole and in
/// order. Throws Error{schema.broken, schema.newer}.
void migrate(Connection& connection, const Schema& schema);

/// For a file that is opened to read: throws as above, and schema.broken for an empty file. False
/// when the file is older than this program's newest version.
[[nodiscard]] bool is_current(const Connection& connection, const Schema& schema);

}  // namespace sohoa::archive
