#pragma once

/// A record as rows of the tables, and back. Callers hold the transaction.
///
/// Tested by tests/archive/store_test.cpp.

#include <cstdint>
#include <optional>

#include "archive/connection.h"
#include "archive/store.h"
#include "document/paged_record.h"

namespace sohoa::archive {

/// Writes all rows of a record; `id` keeps the number of a record that is replaced. Returns the id.
std::int64_t insert_record(Connection& connection, const PagedRecord& record,
                           std::optional<std::int64_t> id);

/// Takes out all rows of a document and what the index knows of it.
void delete_record(Connection& connection, std::int64_t id);

/// Columns that read_record and read_entry expect of a row, in this order.
inline constexpr const char* kDocumentColumns =
    "id, source_path, source_sha256, source_bytes, source_kind, page_count, program, settings, "
    "fields, structure, checks, part, part_count, parts";

[[nodiscard]] Record read_record(const Connection& connection, const Statement& row);
/// The pages are read when they are visited: the connection must outlive the record.
[[nodiscard]] PagedRecord read_paged_record(const Connection& connection, const Statement& row);
[[nodiscard]] Entry read_entry(const Statement& row);

}  // namespace sohoa::archive
