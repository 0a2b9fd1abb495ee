#include "extract/citations.h"

#include <algorithm>
#include <iterator>
#include <string>

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

}  // namespace

std::vector<Citation> find_citations(const TextFlows& flows, const std::vector<Page>& pages,
                                     const Rules::Impl& rules) {
  std::vector<Citation> found;
  std::vector<std::string> titles;  // beside `found`
  for (const TextFlow* flow : {&flows.body, &flows.footnotes}) {
    for (const CitationMention& mention : find_mentions(flow->text, rules)) {
      std::size_t i = 0;
      while (i < found.size() && !same_document(found[i], titles[i], mention)) ++i;
      std::vector<Evidence> evidence = places(*flow, mention, pages);
      const Confidence sure(confidence(*flow, mention));
      if (i == found.size()) {
        found.push_back({.type = mention.type,
                         .number = mention.number,
                         .date = mention.date,
                         .text = flow->text.slice(mention.begin, mention.end),
                         .confidence = sure,
                         .evidence = std::move(evidence)});
        titles.push_back(mention.title);
        continue;
      }
      if (!found[i].date) found[i].date = mention.date;
      if (found[i].type.empty()) found[i].type = mention.type;
      found[i].confidence = std::max(found[i].confidence, sure);
      std::ranges::move(evidence, std::back_inserter(found[i].evidence));
    }
  }
  return found;
}

}  // namespace sohoa::extract
