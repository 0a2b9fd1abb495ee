#pragma once

/// The filters of a search (--from, --to, --type, --issuer, --cites, --cited-by) as a condition on the table `document`.
///
/// Tested by tests/archive/search_test.cpp.

#include <optional>
#include <string>

#include "archive/connection.h"
#include "archive/search.h"

namespace sohoa::archive {

/// Values for kFilterCondition; what is absent filters nothing.
struct DocumentFilter {
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> types;    ///< JSON list of the document types that match
  std::optional<std::string> issuers;  ///< JSON list of the issuing bodies that match

  std::optional<std::string> documents;  ///< JSON list of the ids that --cites and --cited-by leave

  [[nodiscard]] bool empty() const { return !from && !to && !types && !issuers && !documents; }
};

/// Parameters ?1 from, ?2 to, ?3 types, ?4 issuers, ?5 documents. A date of less than a day ("2021-03") is in a
/// span when a part of it is; a document without a date is in no span.
inline constexpr const char* kFilterCondition = R"sql(
  (?1 IS NULL OR substr(date, 1, min(length(date), length(?1))) >= substr(?1, 1, length(date)))
  AND (?2 IS NULL OR substr(date, 1, min(length(date), length(?2))) <= substr(?2, 1, length(date)))
  AND (?3 IS NULL OR document_type IN (SELECT value FROM json_each(?3)))
  AND (?4 IS NULL OR id IN (SELECT document_id FROM issuing_body
                            WHERE name IN (SELECT value FROM json_each(?4))))
  AND (?5 IS NULL OR id IN (SELECT value FROM json_each(?5)))
)sql";

/// Throws Error{BadQuery} for a date or a document number that is none.
[[nodiscard]] DocumentFilter make_filter(const Connection& connection, const Query& query);

}  // namespace sohoa::archive
