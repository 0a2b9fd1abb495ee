#include "normalize/piece_path.h"

namespace sohoa::normalize {
namespace {

bool is_mark(const Way& edge) {
  return edge.kind == SignKind::Mark;
}

void tell_words(std::span<const Way* const> edges, PiecePath& path) {
  std::size_t at = 0;
  for (; at < edges.size() && is_mark(*edges[at]); ++at) path.marks_before += edges[at]->size;
  for (; at < edges.size() && edges[at]->entry != kNoEntry; ++at) {
    path.words.push_back({edges[at]->entry, edges[at]->word_case});
  }
  for (; at < edges.size() && is_mark(*edges[at]); ++at) path.marks_behind += edges[at]->size;
  if (at < edges.size()) path.words.clear();
}

}  // namespace

PiecePath spell_path(std::span<const Way* const> edges, std::u32string_view letters) {
  PiecePath path;
  const Way& last = *edges.back();
  path.channel_nats = last.channel_nats;
  path.unigram_nats = last.unigram_nats;
  path.unknown = last.unknown;
  path.digits_as_word = last.digits_as_word;
  for (const Way* edge : edges) {
    if (edge->blank) path.text.push_back(U' ');
    path.text += letters.substr(edge->begin, edge->size);
  }
  tell_words(edges, path);
  return path;
}

}  // namespace sohoa::normalize
