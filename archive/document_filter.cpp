#include "archive/document_filter.h"

#include <nlohmann/json.hpp>

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
  return filter;
}

}  // namespace sohoa::archive
