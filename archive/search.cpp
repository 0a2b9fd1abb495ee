#include "archive/search.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "archive/document_filter.h"
#include "archive/field_text.h"
#include "archive/number_key.h"
#include "archive/query_terms.h"
#include "archive/snippet.h"
#include "archive/store_impl.h"
#include "archive/transaction.h"
#include "document/error.h"
#include "document/json.h"

namespace sohoa::archive {
namespace {

// A row of the index: a page under its id, the fields of a document under its negative id.
using RowId = std::int64_t;

// What all rows that are found have in common.
struct Limits {
  DocumentFilter filter;
  std::string excluded;  // expression of the index; empty when nothing is excluded
  int hits = 0;
};

// The document of a row of the index.
constexpr const char* kDocumentOfRow =
    "coalesce((SELECT document_id FROM page WHERE id = search_index.rowid), -search_index.rowid)";

// Fields before pages: who searches a number or a subject wants the document that bears it before
// those that mention it.
std::vector<RowId> find_rows(const Connection& connection, const std::string& expression,
                             const Limits& limits, int count) {
  const std::string document = kDocumentOfRow;
  std::string sql = "SELECT rowid FROM search_index WHERE search_index MATCH ?6";
  if (!limits.filter.empty()) {
    sql += " AND " + document + " IN (SELECT id FROM document WHERE " + kFilterCondition + ')';
  }
  if (!limits.excluded.empty()) {
    sql += " AND " + document + " NOT IN (SELECT " + document +
           " FROM search_index WHERE search_index MATCH ?7)";
  }
  sql += " ORDER BY rowid > 0, rank, abs(rowid) LIMIT ?8";
  const DocumentFilter& filter = limits.filter;
  Statement rows = connection.prepare(sql);
  rows.bind(filter.from, filter.to, filter.types, filter.issuers, filter.documents, expression,
            limits.excluded, count);
  std::vector<RowId> ids;
  while (rows.step()) ids.push_back(rows.integer(0));
  return ids;
}

// From the best kind of match to the weakest, each of which finds all rows of those before it:
// a Vietnamese word is mostly two syllables, so words that stand together count for more.
std::vector<std::string> expressions_in_order(const std::vector<Term>& terms) {
  const std::string exact = all_of(terms, Match::WithAccents);
  const std::string general = all_of(terms, Match::AsTyped);
  std::vector<std::string> expressions;
  if (terms.size() > 1) {
    const std::string together = phrase_of(terms);
    expressions.push_back(together + " AND " + exact);
    if (general != exact) expressions.push_back(together + " AND " + general);
  }
  expressions.push_back(exact);
  if (general != exact) expressions.push_back(general);
  return expressions;
}

// A page may be found by itself and by the fields of its document: twice the hits are enough.
std::vector<RowId> find_rows_by_words(const Connection& connection, const std::vector<Term>& terms,
                                      const Limits& limits) {
  std::vector<RowId> rows;
  std::set<RowId> known;
  for (const std::string& expression : expressions_in_order(terms)) {
    const int enough = 2 * limits.hits;
    const auto found = static_cast<int>(rows.size());
    if (found >= enough) break;
    for (const RowId row : find_rows(connection, expression, limits, enough + found)) {
      if (known.insert(row).second) rows.push_back(row);
    }
  }
  return rows;
}

std::vector<RowId> find_rows_by_filter(const Connection& connection, const Limits& limits) {
  const DocumentFilter& filter = limits.filter;
  Statement rows = connection.prepare(std::string("SELECT -id FROM document WHERE ") +
                                      kFilterCondition + " ORDER BY date DESC, id LIMIT ?6");
  rows.bind(filter.from, filter.to, filter.types, filter.issuers, filter.documents, limits.hits);
  std::vector<RowId> ids;
  while (rows.step()) ids.push_back(rows.integer(0));
  return ids;
}

// The page that the fields stand on, as their first evidence has it.
int first_page(const Fields& fields) {
  for (const auto& field : {fields.document_number, fields.subject, fields.document_type}) {
    if (field && !field->evidence.empty()) return field->evidence.front().page_number;
  }
  return 1;
}

class HitReader {
 public:
  HitReader(const Connection& connection, const std::vector<Term>& terms)
      : terms_(terms),
        page_(connection.prepare("SELECT document_id, page_number, text FROM page WHERE id = ?")),
        page_of_document_(
            connection.prepare("SELECT text FROM page WHERE document_id = ? AND page_number = ?")),
        document_(connection.prepare(
            "SELECT source_path, document_number, date, document_type, subject, fields, part, "
            "part_count FROM document WHERE id = ?")) {}

  Hit read(RowId row) { return row > 0 ? page_hit(row) : field_hit(-row); }

 private:
  Hit page_hit(std::int64_t page_id) {
    Hit hit;
    if (page_.bind(page_id).step()) {
      hit.document_id = page_.integer(0);
      hit.page_number = static_cast<int>(page_.integer(1));
      hit.snippet = make_snippet(page_.bytes(2), terms_).text;
    }
    fill_document(hit);
    return hit;
  }

  // Shows the page that the fields stand on where it has the words too, else the fields.
  Hit field_hit(std::int64_t document_id) {
    Hit hit;
    hit.document_id = document_id;
    const Fields fields = fill_document(hit);
    hit.page_number = first_page(fields);
    const Snippet in_fields = make_snippet(field_text(fields), terms_);
    hit.snippet = in_fields.text;
    if (page_of_document_.bind(document_id, hit.page_number).step()) {
      const Snippet on_page = make_snippet(page_of_document_.bytes(0), terms_);
      if (on_page.terms_found >= in_fields.terms_found) hit.snippet = on_page.text;
    }
    return hit;
  }

  Fields fill_document(Hit& hit) {
    if (!document_.bind(hit.document_id).step()) return {};
    hit.path = document_.text(0);
    hit.document_number = document_.text(1);
    hit.date = document_.text(2);
    hit.document_type = document_.text(3);
    hit.subject = document_.text(4);
    hit.part = static_cast<int>(document_.integer(6));
    hit.part_count = static_cast<int>(document_.integer(7));
    return fields_from_json(parse_json(document_.bytes(5)));
  }

  const std::vector<Term>& terms_;
  Statement page_;
  Statement page_of_document_;
  Statement document_;
};

std::vector<RowId> find_all(const Connection& connection, const Query& query,
                            const QueryTerms& terms) {
  if (query.limit < 1) throw Error(Reason::BadQuery, {}, "the limit is less than 1");
  const Limits limits{.filter = make_filter(connection, query),
                      .excluded = any_of(terms.excluded),
                      .hits = std::min(query.limit, kMaxHits)};
  if (!terms.wanted.empty()) return find_rows_by_words(connection, terms.wanted, limits);
  if (!terms.excluded.empty() || limits.filter.empty()) {
    throw Error(Reason::BadQuery, {}, "the query names nothing that is to be found",
                "give at least one word without a minus, or a filter");
  }
  return find_rows_by_filter(connection, limits);
}

// The place where the document is cited.
void show_citation(const Connection& connection, const std::string& key, Hit& hit) {
  Statement citation = connection.prepare(
      "SELECT page_number, text FROM citation WHERE document_id = ? AND number_key = ? "
      "ORDER BY position LIMIT 1");
  if (!citation.bind(hit.document_id, key).step()) return;
  if (!citation.is_null(0)) hit.page_number = static_cast<int>(citation.integer(0));
  hit.snippet = citation.text(1);
}

}  // namespace

std::vector<Hit> search(const Store& store, const Query& query) {
  Connection& connection = store.impl().connection;
  const Snapshot snapshot(connection);
  const QueryTerms terms = parse_query(query.words);
  HitReader reader(connection, terms.wanted);
  std::vector<Hit> hits;
  std::set<std::pair<std::int64_t, int>> seen;
  for (const RowId row : find_all(connection, query, terms)) {
    if (static_cast<int>(hits.size()) == std::min(query.limit, kMaxHits)) break;
    Hit hit = reader.read(row);
    if (query.cites && terms.wanted.empty()) {
      show_citation(connection, number_key(*query.cites), hit);
    }
    if (seen.emplace(hit.document_id, hit.page_number).second) hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace sohoa::archive
