#pragma once

/// Version 2 of the archive: citations with what is said of them, links to the documents that are
/// there, and the structure of each document. Tested by tests/archive/citation_link_test.cpp.

#include "archive/connection.h"

namespace sohoa::archive {

/// The step from version 1: new columns, and the keys of the rows that are there.
void add_citation_links(Connection& connection);

}  // namespace sohoa::archive
