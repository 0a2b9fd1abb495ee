#include "pipeline/evaluate/citation_score.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "document/error.h"
#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "pipeline/evaluate/words.h"

namespace sohoa::evaluate {
namespace {

std::string folded(std::string_view text) {
  return fold_tone_school(to_lower(joined(tokens(text))));
}

std::string without_blanks(std::string_view text) {
  std::string kept;
  for (const std::string& token : tokens(text)) kept += token;
  return kept;
}

std::set<CitedDocument> comparable_forms(const std::vector<CitedDocument>& documents) {
  std::set<CitedDocument> forms;
  for (const CitedDocument& each : documents) {
    forms.insert({folded(each.type), without_blanks(each.number), without_blanks(each.date)});
  }
  return forms;
}

std::set<std::string> numbers_of(const std::set<CitedDocument>& documents) {
  std::set<std::string> numbers;
  for (const CitedDocument& each : documents) {
    if (!each.number.empty()) numbers.insert(each.number);
  }
  return numbers;
}

template <typename Set>
Retrieval in_common(const Set& truth, const Set& given) {
  const auto both =
      std::ranges::count_if(truth, [&given](const auto& each) { return given.contains(each); });
  return {truth.size(), given.size(), static_cast<std::size_t>(both)};
}

std::vector<CitedDocument> without(const std::set<CitedDocument>& some,
                                   const std::set<CitedDocument>& others) {
  std::vector<CitedDocument> kept;
  std::ranges::set_difference(some, others, std::back_inserter(kept));
  return kept;
}

}  // namespace

std::vector<CitedDocument> truth_citations(std::string_view table) {
  std::vector<CitedDocument> documents;
  const std::vector<std::string> lines = split_lines(table);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    const std::size_t first = lines[i].find('\t');
    const std::size_t second = first == std::string::npos ? first : lines[i].find('\t', first + 1);
    if (second == std::string::npos) {
      throw Error(Reason::BadRecord, {},
                  "line " + std::to_string(i + 1) + " of the citations has not three columns");
    }
    documents.push_back({lines[i].substr(0, first), lines[i].substr(first + 1, second - first - 1),
                         lines[i].substr(second + 1)});
  }
  return documents;
}

std::vector<CitedDocument> cited_documents(const Fields& fields) {
  std::vector<CitedDocument> documents;
  for (const Citation& citation : fields.citations) {
    documents.push_back({citation.type, citation.number, citation.date.value_or("")});
  }
  return documents;
}

CitationScore& CitationScore::operator+=(const CitationScore& other) {
  numbers += other.numbers;
  whole += other.whole;
  missed.insert(missed.end(), other.missed.begin(), other.missed.end());
  invented.insert(invented.end(), other.invented.begin(), other.invented.end());
  return *this;
}

CitationScore score_citations(const std::vector<CitedDocument>& truth,
                              const std::vector<CitedDocument>& given) {
  const std::set<CitedDocument> wanted = comparable_forms(truth);
  const std::set<CitedDocument> got = comparable_forms(given);
  return {in_common(numbers_of(wanted), numbers_of(got)), in_common(wanted, got),
          without(wanted, got), without(got, wanted)};
}

}  // namespace sohoa::evaluate
