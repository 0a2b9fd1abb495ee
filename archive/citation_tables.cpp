#include "archive/citation_tables.h"

#include "archive/number_key.h"

namespace sohoa::archive {
namespace {

// A link is made by looking, not kept: a document that is stored later is linked at once. A number
// comes back each year and in each office, so the dates must agree as far as both are known; `dated`
// tells the links that the date proves from those by number alone.
constexpr const char* kColumns = R"sql(
ALTER TABLE document ADD COLUMN number_key TEXT;
ALTER TABLE document ADD COLUMN structure BLOB;
CREATE INDEX document_by_number_key ON document (number_key);

ALTER TABLE citation ADD COLUMN number_key TEXT NOT NULL DEFAULT '';
ALTER TABLE citation ADD COLUMN issuer TEXT;
ALTER TABLE citation ADD COLUMN subject TEXT;
ALTER TABLE citation ADD COLUMN relation TEXT;
ALTER TABLE citation ADD COLUMN by_number TEXT;
CREATE INDEX citation_by_number_key ON citation (number_key);

CREATE VIEW citation_link AS
  SELECT citation.document_id AS citing_id, citation.position, document.id AS cited_id,
         citation.date IS NOT NULL AND document.date IS NOT NULL AS dated
  FROM citation JOIN document ON document.number_key = citation.number_key
  WHERE citation.number_key <> '' AND document.id <> citation.document_id
    AND (citation.date IS NULL OR document.date IS NULL
         OR substr(citation.date, 1, min(length(citation.date), length(document.date)))
          = substr(document.date, 1, min(length(citation.date), length(document.date))));
)sql";

void fill_keys(Connection& connection) {
  Statement documents =
      connection.prepare("SELECT id, document_number FROM document WHERE document_number NOT NULL");
  Statement set_document = connection.prepare("UPDATE document SET number_key = ? WHERE id = ?");
  while (documents.step()) {
    set_document.bind(number_key(documents.text(1)), documents.integer(0)).run();
  }
  Statement citations = connection.prepare("SELECT document_id, position, number FROM citation");
  Statement set_citation = connection.prepare(
      "UPDATE citation SET number_key = ? WHERE document_id = ? AND position = ?");
  while (citations.step()) {
    set_citation.bind(number_key(citations.text(2)), citations.integer(0), citations.integer(1))
        .run();
  }
}

}  // namespace

void add_citation_links(Connection& connection) {
  connection.run(kColumns);
  fill_keys(connection);
}

}  // namespace sohoa::archive
