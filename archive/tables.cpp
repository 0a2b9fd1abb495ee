#include "archive/tables.h"

#include <array>

#include "archive/check_tables.h"
#include "archive/citation_tables.h"
#include "archive/part_tables.h"

namespace sohoa::archive {
namespace {

// Values that people search and sort by stand in columns of their own, under the names of the JSON
// record; `fields` and `page.record` hold the whole of it. The issuer of the natural key is the last
// of the issuing bodies: the body itself, after its parents.
constexpr const char* kTables = R"sql(
CREATE TABLE document (
  id              INTEGER PRIMARY KEY,
  source_path     TEXT NOT NULL,
  source_sha256   TEXT NOT NULL UNIQUE,
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
  fields          TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_date ON document (date);
CREATE INDEX document_by_type ON document (document_type);
CREATE INDEX document_by_number ON document (number, notation);

CREATE TABLE issuing_body (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX issuing_body_by_name ON issuing_body (name);

CREATE TABLE addressee (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE recipient (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
  document_id   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  document_type TEXT NOT NULL,
  number        TEXT NOT NULL,
  date          TEXT,
  page_number   INTEGER,
  text          TEXT NOT NULL,
  confidence    REAL NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_by_number ON citation (number);

CREATE TABLE page (
  id             INTEGER PRIMARY KEY,
  document_id    INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  page_number    INTEGER NOT NULL,
  origin         TEXT NOT NULL,
  failure_reason TEXT,
  text           TEXT NOT NULL,
  record         BLOB NOT NULL,
  UNIQUE (document_id, page_number)
) STRICT;

CREATE VIEW natural_key AS
  SELECT id AS document_id, substr(date, 1, 4) AS year, number, notation,
         (SELECT name FROM issuing_body WHERE document_id = document.id
          ORDER BY position DESC LIMIT 1) AS issuer
  FROM document
  WHERE number IS NOT NULL AND notation IS NOT NULL;

CREATE VIEW duplicate AS
  SELECT year, number, notation, issuer, count(*) AS document_count,
         group_concat(document_id, ' ') AS document_ids
  FROM natural_key
  GROUP BY year, number, notation, issuer
  HAVING count(*) > 1;
)sql";

// The index holds keys (search_key.h), not the text: contentless, one row for each page under its id
// and one for the fields of each document under its negative id. The tokenizer only divides at
// blanks, everything else was done by the keys.
constexpr const char* kSearchIndex = R"sql(
CREATE VIRTUAL TABLE search_index USING fts5(accented, folded, content='', tokenize='ascii');
)sql";

void make_archive(Connection& connection) {
  connection.run(kTables);
  connection.run(kSearchIndex);
}

constexpr std::array<MigrationStep, 4> kSteps{&make_archive, &add_citation_links, &add_checks,
                                              &add_parts};
constexpr std::int32_t kApplicationId = 0x53684131;  // "ShA1"

}  // namespace

const Schema& archive_schema() {
  static const Schema kSchema{.application_id = kApplicationId, .steps = kSteps};
  return kSchema;
}

}  // namespace sohoa::archive
