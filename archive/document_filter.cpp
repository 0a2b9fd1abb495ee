#include "archive/document_filter.h"

#include <nlohmann/json.hpp>

#include "archive/number_key.h"
#include "archive/query_date.h"
#include "archive/search_key.h"
#include "document/error.h"
#include "document/json.h"

namespace sohoa::archive {
namespace {

std::optional<std::string> checked_date(const std::optional<std::string>& typed) {
  if (!typed) return std::nullopt;
  if (auto iso = iso_date(*typed)) return iso;
  throw Error(Reason::BadQuery, {}, '"' + *typed + "\" is no date",
              "write it like 2021-03-05, 2021-03, 2021 or 5/3/2021");
}

enum class Part { Whole, Some };

// Blanks at both ends, so that a part of the words is a part of the text.
std::string folded(const std::string& text) {
  return ' ' + joined_keys(key_words(text), Key::Folded) + ' ';
}

// An archive has few different types and issuers: those that match are found here, and the
// database compares whole names.
std::string matching_names(Statement names, const std::string& wanted, Part part) {
  const std::string key = folded(wanted);
  nlohmann::ordered_json matching = nlohmann::ordered_json::array();
  while (names.step()) {
    const std::string name = names.text(0);
    const std::string name_key = folded(name);
    const bool matches =
        part == Part::Whole ? name_key == key : name_key.find(key) != std::string::npos;
    if (matches) matching.push_back(name);
  }
  return to_json_line(matching);
}

std::string checked_number_key(const std::string& typed) {
  std::string key = number_key(typed);
  if (!key.empty()) return key;
  throw Error(Reason::BadQuery, {}, '"' + typed + "\" is no document number",
              "write it like 03-NQ/TU or 15/KH-UBND");
}

constexpr const char* kCiting = "SELECT DISTINCT document_id FROM citation WHERE number_key = ?1";
constexpr const char* kCitedBy =
    "SELECT DISTINCT cited_id FROM citation_link "
    "WHERE citing_id IN (SELECT id FROM document WHERE number_key = ?1)";

// A document has few citations and is cited by few: the ids are found once.
std::optional<std::string> linked_documents(const Connection& connection, const Query& query) {
  if (!query.cites && !query.cited_by) return std::nullopt;
  std::string sql = query.cites ? kCiting : kCitedBy;
  if (query.cites && query.cited_by) {
    sql = std::string(kCiting) + " INTERSECT " + "SELECT DISTINCT cited_id FROM citation_link " +
          "WHERE citing_id IN (SELECT id FROM document WHERE number_key = ?2)";
  }
  Statement rows = connection.prepare(sql);
  if (query.cites && query.cited_by) {
    rows.bind(checked_number_key(*query.cites), checked_number_key(*query.cited_by));
  } else {
    rows.bind(checked_number_key(query.cites ? *query.cites : *query.cited_by));
  }
  nlohmann::ordered_json ids = nlohmann::ordered_json::array();
  while (rows.step()) ids.push_back(rows.integer(0));
  return to_json_line(ids);
}

}  // namespace

DocumentFilter make_filter(const Connection& connection, const Query& query) {
  DocumentFilter filter;
  filter.from = checked_date(query.from);
  filter.to = checked_date(query.to);
  if (query.type) {
    filter.types = matching_names(connection.prepare("SELECT DISTINCT document_type FROM document "
                                                     "WHERE document_type IS NOT NULL"),
                                  *query.type, Part::Whole);
  }
  if (query.issuer) {
    filter.issuers = matching_names(connection.prepare("SELECT DISTINCT name FROM issuing_body"),
                                    *query.issuer, Part::Some);
  }
  filter.documents = linked_documents(connection, query);
  return filter;
}

}  // namespace sohoa::archive
