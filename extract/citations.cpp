#include "extract/citations.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "extract/citation_context.h"
#include "extract/citation_mention.h"

namespace sohoa::extract {
namespace {

/// Where the words of the mention stand: one place a line.
std::vector<Evidence> places(const TextFlow& flow, const CitationMention& mention,
                             const std::vector<Page>& pages) {
  std::vector<Evidence> found;
  std::size_t page = 0;
  const std::size_t first = flow.text.word[mention.begin];
  const std::size_t last = flow.text.word[mention.end - 1];
  for (std::size_t i = first; i <= last; ++i) {
    const FlowWord& word = flow.words[i];
    const bool same_line =
        !found.empty() && found.back().line_index == word.line_index && page == word.page_index;
    if (!same_line) {
      page = word.page_index;
      found.push_back({.page_number = pages[page].page_number,
                       .box = std::nullopt,
                       .line_index = word.line_index});
    }
    if (word.word->box) {
      auto& box = found.back().box;
      box = box ? unite(*box, *word.word->box) : *word.word->box;
    }
  }
  return found;
}

double confidence(const TextFlow& flow, const CitationMention& mention) {
  double worst = 1;
  for (std::size_t i = flow.text.word[mention.begin]; i <= flow.text.word[mention.end - 1]; ++i) {
    worst = std::min(worst, flow.words[i].word->confidence.value());
  }
  return mention.support * worst;
}

bool same_document(const Citation& entry, const std::string& title,
                   const CitationMention& mention) {
  if (entry.number != mention.number) return false;
  if (mention.number.empty() &&
      (fold(title) != fold(mention.title) || entry.type != mention.type)) {
    return false;
  }
  return !entry.date || !mention.date || *entry.date == *mention.date;
}

/// What one more place says of the document.
void add_context(Citation& citation, const CitationContext& context) {
  if (citation.issuer.empty()) citation.issuer = context.issuer;
  if (citation.subject.empty()) citation.subject = context.subject;
  if (!says_more(context.relation, citation.relation)) return;
  citation.relation = context.relation;
  citation.by = context.by;
}

}  // namespace

std::vector<Citation> find_citations(const TextFlows& flows, const std::vector<Page>& pages,
                                     const Rules::Impl& rules) {
  std::vector<Citation> found;
  std::vector<std::string> titles;  // beside `found`
  for (const TextFlow* flow : {&flows.body, &flows.footnotes}) {
    const std::vector<CitationMention> mentions = find_mentions(flow->text, rules);
    const std::vector<CitationContext> contexts = contexts_of(flow->text, mentions, rules);
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      const CitationMention& mention = mentions[m];
      std::size_t i = 0;
      while (i < found.size() && !same_document(found[i], titles[i], mention)) ++i;
      if (i == found.size()) {
        found.push_back({.type = mention.type,
                         .number = mention.number,
                         .date = mention.date,
                         .text = flow->text.slice(mention.begin, mention.end),
                         .confidence = Confidence(0),
                         .evidence = {}});
        titles.push_back(mention.title);
      }
      Citation& citation = found[i];
      if (!citation.date) citation.date = mention.date;
      if (citation.type.empty()) citation.type = mention.type;
      citation.confidence = std::max(citation.confidence, Confidence(confidence(*flow, mention)));
      std::ranges::move(places(*flow, mention, pages), std::back_inserter(citation.evidence));
      add_context(citation, contexts[m]);
    }
  }
  return found;
}

}  // namespace sohoa::extract
