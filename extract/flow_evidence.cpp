#include "extract/flow_evidence.h"

#include <algorithm>

namespace sohoa::extract {

std::vector<Evidence> flow_places(const TextFlow& flow, std::size_t begin, std::size_t end,
                                  const std::vector<Page>& pages) {
  std::vector<Evidence> found;
  std::size_t page = 0;
  for (std::size_t i = flow.text.word[begin]; i <= flow.text.word[end - 1]; ++i) {
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

double worst_confidence(const TextFlow& flow, std::size_t begin, std::size_t end) {
  double worst = 1;
  for (std::size_t i = flow.text.word[begin]; i <= flow.text.word[end - 1]; ++i) {
    worst = std::min(worst, flow.words[i].word->confidence.value());
  }
  return worst;
}

}  // namespace sohoa::extract
