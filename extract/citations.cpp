#include "extract/citations.h"

#include <algorithm>
#include <iterator>

#include "extract/flow_evidence.h"

namespace sohoa::extract {
namespace {

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

Citation& CitationFinder::entry_of(const CitationMention& mention, const TextFlow& flow) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (same_document(entries_[i], titles_[i], mention)) return entries_[i];
  }
  entries_.push_back({.type = mention.type,
                      .number = mention.number,
                      .date = mention.date,
                      .text = flow.text.slice(mention.begin, mention.end),
                      .confidence = Confidence(0),
                      .evidence = {}});
  titles_.push_back(mention.title);
  return entries_.back();
}

/// A mention is added to the entry of its document.
void CitationFinder::add(const CitationMention& mention, const CitationContext& context,
                         const TextFlow& flow, const std::vector<Page>& pages) {
  Citation& citation = entry_of(mention, flow);
  if (!citation.date) citation.date = mention.date;
  if (citation.type.empty()) citation.type = mention.type;
  citation.confidence =
      std::max(citation.confidence,
               Confidence(mention.support * worst_confidence(flow, mention.begin, mention.end)));
  std::ranges::move(flow_places(flow, mention.begin, mention.end, pages),
                    std::back_inserter(citation.evidence));
  add_context(citation, context);
}

void CitationFinder::add(const Document& section, const LinePlaces& left_out) {
  for_each_flow(section, left_out, [&](FlowKind, const TextFlow& flow) {
    const std::vector<CitationMention> mentions = find_mentions(flow.text, rules_);
    const std::vector<CitationContext> contexts = contexts_of(flow.text, mentions, rules_);
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      add(mentions[m], contexts[m], flow, section.pages);
    }
  });
}

std::vector<Citation> find_citations(const Document& document, const LinePlaces& left_out,
                                     const Rules::Impl& rules) {
  CitationFinder finder(rules);
  finder.add(document, left_out);
  return finder.take();
}

}  // namespace sohoa::extract
