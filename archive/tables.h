#pragma once

/// The tables of an archive, as versions; every name is explained in docs/archive.md.
///
/// Tested by tests/archive/schema_test.cpp.

#include "archive/schema.h"

namespace sohoa::archive {

[[nodiscard]] const Schema& archive_schema();

}  // namespace sohoa::archive
