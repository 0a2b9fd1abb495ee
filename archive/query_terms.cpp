#include "archive/query_terms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "document/error.h"

namespace sohoa::archive {
namespace {

constexpr std::size_t kMaxWords = 64;  // FTS5 refuses expressions that are nested much deeper

constexpr std::array<std::string_view, 4> kQuotes{"\"", "“", "”", "„"};

std::size_t quote_length(std::string_view text) {
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

bool is_blank(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

// One term as typed: what stands in it, and how.
struct TypedTerm {
  std::string_view text;
  bool quoted = false;
  bool excluded = false;
};

class Reader {
 public:
  explicit Reader(std::string_view rest) : rest_(rest) {}

  std::optional<TypedTerm> next() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
    if (rest_.empty()) return std::nullopt;
    TypedTerm term;
    if (rest_.front() == '-' && rest_.size() > 1 && !is_blank(rest_[1])) {
      term.excluded = true;
      rest_.remove_prefix(1);
    }
    const std::size_t quote = quote_length(rest_);
    term.quoted = quote > 0;
    rest_.remove_prefix(quote);
    term.text = term.quoted ? take_quoted() : take_plain();
    return term;
  }

 private:
  std::string_view take_quoted() {
    for (std::size_t end = 0; end < rest_.size(); ++end) {
      if (const std::size_t quote = quote_length(rest_.substr(end))) {
        const std::string_view text = rest_.substr(0, end);
        rest_.remove_prefix(end + quote);
        return text;
      }
    }
    throw Error(Reason::BadQuery, {}, "a quotation mark is not closed",
                "put one at the end of the phrase too");
  }

  std::string_view take_plain() {
    std::size_t end = 0;
    while (end < rest_.size() && !is_blank(rest_[end]) && quote_length(rest_.substr(end)) == 0) {
      ++end;
    }
    const std::string_view text = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return text;
  }

  std::string_view rest_;
};

std::string quoted(const std::string& phrase) {
  std::string literal = "\"";
  for (const char letter : phrase) {
    if (letter == '"') literal += '"';
    literal += letter;
  }
  return literal + '"';
}

std::string phrase(const Term& term, Key key) {
  const std::string column = key == Key::Accented ? "accented : " : "folded : ";
  return column + quoted(joined_keys(term.words, key));
}

std::string join(const std::vector<Term>& terms, std::string_view divider, Match match) {
  std::string expression;
  for (const Term& term : terms) {
    if (!expression.empty()) expression += divider;
    expression += phrase(term, match == Match::WithAccents ? Key::Accented : term.key);
  }
  return expression;
}

}  // namespace

QueryTerms parse_query(std::string_view query) {
  QueryTerms terms;
  std::size_t word_count = 0;
  Reader reader(query);
  while (const std::optional<TypedTerm> typed = reader.next()) {
    Term term{.words = key_words(typed->text)};
    if (term.words.empty()) continue;
    word_count += term.words.size();
    if (word_count > kMaxWords) {
      throw Error(Reason::BadQuery, {},
                  "the query has more than " + std::to_string(kMaxWords) + " words", "shorten it");
    }
    const bool accents = std::ranges::any_of(term.words, &KeyWord::has_accents);
    term.key = typed->quoted || accents ? Key::Accented : Key::Folded;
    (typed->excluded ? terms.excluded : terms.wanted).push_back(std::move(term));
  }
  return terms;
}

std::string all_of(const std::vector<Term>& terms, Match match) {
  return join(terms, " AND ", match);
}

std::string any_of(const std::vector<Term>& terms) {
  return join(terms, " OR ", Match::AsTyped);
}

std::string phrase_of(const std::vector<Term>& terms) {
  Term whole;
  for (const Term& term : terms) {
    whole.words.insert(whole.words.end(), term.words.begin(), term.words.end());
  }
  return phrase(whole, Key::Folded);
}

}  // namespace sohoa::archive
