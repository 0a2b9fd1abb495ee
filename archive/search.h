#pragma once

/// Full-text and field search, with and without accents side by side.
///
/// A word without accents finds every accented form (`hoa` finds "hoa", "hóa", "họa"); a word with
/// accents, or any words in quotation marks, finds just that ("hóa" in either school of tone
/// placement). `đ` folds to `d`. Quotation marks make a phrase, and so do a document number and a
/// date (33/BC-SNV, 5/3/2021); a minus excludes documents. All words must stand on one page, or in the fields.
/// First come pages where the words stand together, then exact matches; within each, matches in the
/// fields, then the better ones by BM25.
/// Without words the filters alone find documents, newest first; with `cites` such a hit shows the
/// place where the document is cited.
/// Tested by tests/archive/search_test.cpp and the table search.tsv beside it.

#include <optional>
#include <string>
#include <vector>

#include "archive/store.h"

namespace sohoa::archive {

inline constexpr int kMaxHits = 10'000;  ///< more are not given, whatever the limit

struct Query {
  std::string words{};
  std::optional<std::string> from{};  ///< ISO date or day/month/year, inclusive; "2021" is the year
  std::optional<std::string> to{};    ///< ditto
  std::optional<std::string> type{};  ///< document type, case and accents folded
  std::optional<std::string> issuer{};    ///< part of an issuing body, case and accents folded
  std::optional<std::string> cites{};     ///< number of a document that is cited: "03-NQ/TU"
  std::optional<std::string> cited_by{};  ///< number of a document that cites
  int limit = 20;                         ///< hits, at least 1
};

struct Hit {
  std::int64_t document_id = 0;
  int page_number = 1;
  int part = 1;  ///< of the documents that the file holds
  int part_count = 1;
  std::string path;
  std::string document_number;  ///< empty when the document shows none
  std::string date;             ///< ISO; empty when the document shows none
  std::string document_type;
  std::string subject;
  std::string snippet;  ///< the words found stand between U+0002 and U+0003
};

/// Best first. Throws Error{BadQuery} that says what is wrong.
[[nodiscard]] std::vector<Hit> search(const Store& store, const Query& query);

}  // namespace sohoa::archive
