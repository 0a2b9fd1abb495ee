#include "pipeline/schedule.h"

#include <algorithm>

namespace sohoa::pipeline {

void Schedule::add_pages(DocumentKey key, const std::vector<int>& missing) {
  reading_[key].pages.assign(missing.begin(), missing.end());
}

std::optional<Work> Schedule::take_page(std::map<DocumentKey, Reading>::iterator document) {
  if (document == reading_.end() || document->second.pages.empty()) return std::nullopt;
  const int page_number = document->second.pages.front();
  document->second.pages.pop_front();
  ++document->second.running;
  return Work{TaskKind::Read, document->first, page_number};
}

std::optional<Work> Schedule::next(DocumentKey last) {
  if (!to_finish_.empty()) {
    const Work work = to_finish_.front();
    to_finish_.pop_front();
    return work;
  }
  if (const auto page = take_page(reading_.find(last))) return page;
  const auto nobody_on_it = std::ranges::find_if(reading_, [](const auto& entry) {
    return entry.second.running == 0 && !entry.second.pages.empty();
  });
  if (const auto page = take_page(nobody_on_it)) return page;
  if (!unopened_.empty()) {
    const DocumentKey key = unopened_.front();
    unopened_.pop_front();
    return Work{TaskKind::Open, key, 0};
  }
  const auto most_left = std::ranges::max_element(
      reading_, {}, [](const auto& entry) { return entry.second.pages.size(); });
  return take_page(most_left);
}

bool Schedule::page_done(DocumentKey key) {
  const auto document = reading_.find(key);
  if (document == reading_.end()) return false;
  --document->second.running;
  const bool last = document->second.running == 0 && document->second.pages.empty();
  if (last) reading_.erase(document);
  return last;
}

}  // namespace sohoa::pipeline
