#pragma once

/// The third version of the archive: the checks of a document (docs/record.md#checks).
///
/// Tested by tests/archive/check_tables_test.cpp.

#include "archive/connection.h"

namespace sohoa::archive {

/// A step of the schema (archive/schema.h).
void add_checks(Connection& connection);

}  // namespace sohoa::archive
