#pragma once

/// What a user types into the search, taken apart; no input is syntax of the index.
///
///   thi đua "hóa chất" 33/BC-SNV -"dự thảo"
///   -> wanted: thi (folded), đua (accented), "hóa chất" (accented), "33 bc snv" (folded)
///      excluded: "dự thảo" (accented)
///
/// Terms stand between blanks; a term of several words ("33/BC-SNV", or in quotation marks) is a
/// phrase. A term with an accent, and one in quotation marks, is compared with its accents; any other
/// without. A minus before a term excludes the documents that have it anywhere.
/// Tested by tests/archive/query_terms_test.cpp, fuzzed by tests/fuzz/query_fuzzer.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "archive/search_key.h"

namespace sohoa::archive {

struct Term {
  std::vector<KeyWord> words;  ///< at least one; several are a phrase
  Key key = Key::Folded;
};

struct QueryTerms {
  std::vector<Term> wanted;
  std::vector<Term> excluded;
};

/// Throws Error{BadQuery} for a quotation mark that is not closed and for too many words. Characters
/// that are no word are passed over; so both lists may be empty.
[[nodiscard]] QueryTerms parse_query(std::string_view query);

enum class Match { AsTyped, WithAccents };  ///< WithAccents: every term with its accents

/// Expressions for FTS5 over the columns `accented` and `folded`; `terms` must not be empty.
[[nodiscard]] std::string all_of(const std::vector<Term>& terms, Match match);
[[nodiscard]] std::string any_of(const std::vector<Term>& terms);
/// All words one after the other, in the order of the terms.
[[nodiscard]] std::string phrase_of(const std::vector<Term>& terms);

}  // namespace sohoa::archive
