#include "archive/part_tables.h"

#include <string>
#include <utility>
#include <vector>

namespace sohoa::archive {
namespace {

constexpr const char* kDocumentTable = R"sql(
CREATE TABLE document_with_parts (
  id              INTEGER PRIMARY KEY,
  source_path     TEXT NOT NULL,
  source_sha256   TEXT NOT NULL,
  source_bytes    INTEGER NOT NULL,
  source_kind     TEXT NOT NULL,
  page_count      INTEGER NOT NULL,
  program         TEXT NOT NULL,
  settings        TEXT NOT NULL,
  document_number TEXT,
  number          INTEGER,
  notation        TEXT,
  place           TEXT,
  date            TEXT,
  document_type   TEXT,
  subject         TEXT,
  signer_capacity TEXT,
  signer_name     TEXT,
  fields          TEXT NOT NULL,
  number_key      TEXT,
  structure       BLOB,
  checks          TEXT,
  part            INTEGER NOT NULL,
  part_count      INTEGER NOT NULL,
  parts           TEXT,
  UNIQUE (source_sha256, part)
) STRICT;
INSERT INTO document_with_parts SELECT *, 1, 1, NULL FROM document;
DROP TABLE document;
ALTER TABLE document_with_parts RENAME TO document;
)sql";

struct NamedStatement {
  std::string name;
  std::string sql;
};

std::vector<NamedStatement> statements_of(const Connection& connection, std::string_view where) {
  Statement rows = connection.prepare("SELECT name, sql FROM sqlite_schema WHERE " +
                                      std::string(where) + " AND sql NOT NULL ORDER BY rowid");
  std::vector<NamedStatement> found;
  while (rows.step()) found.push_back({rows.text(0), rows.text(1)});
  return found;
}

}  // namespace

void add_parts(Connection& connection) {
  // A table cannot be renamed while views name one that is not there, and its indices go with it.
  const std::vector<NamedStatement> views = statements_of(connection, "type = 'view'");
  const std::vector<NamedStatement> indices =
      statements_of(connection, "type = 'index' AND tbl_name = 'document'");
  for (const NamedStatement& view : views) connection.run("DROP VIEW " + view.name);
  connection.run(kDocumentTable);
  for (const NamedStatement& index : indices) connection.run(index.sql);
  for (const NamedStatement& view : views) connection.run(view.sql);
}

}  // namespace sohoa::archive
