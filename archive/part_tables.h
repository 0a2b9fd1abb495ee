#pragma once

/// Several documents of one file: version 4 of the archive.
///
/// A file is known by its hash, a document by the hash and its number within the file, from 1. The
/// table `document` is made anew, since SQLite cannot take a constraint from a table; its rows keep
/// their ids. Tested by tests/archive/part_tables_test.cpp.

#include "archive/connection.h"

namespace sohoa::archive {

void add_parts(Connection& connection);

}  // namespace sohoa::archive
