#include "archive/check_tables.h"

namespace sohoa::archive {
namespace {

// `document.checks` holds the whole as JSON; the table is for questions. The index serves the look at
// the series of a notation when a document is stored (archive/number_series.h).
constexpr const char* kTables = R"sql(
ALTER TABLE document ADD COLUMN checks TEXT;
CREATE INDEX document_by_notation ON document (notation, date);

CREATE TABLE document_check (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  code        TEXT NOT NULL,
  message     TEXT NOT NULL,
  message_vi  TEXT NOT NULL,
  suggestion  TEXT,
  page_number INTEGER,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_check_by_code ON document_check (code);
)sql";

}  // namespace

void add_checks(Connection& connection) {
  connection.run(kTables);
}

}  // namespace sohoa::archive
