#include "normalize/vocabulary.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <utility>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/syllable.h"

namespace sohoa::normalize {

Vocabulary::Vocabulary(const dictionaries::LanguageModel& model) {
  collect(model);
  build();
}

void Vocabulary::collect(const dictionaries::LanguageModel& model) {
  const auto add = [this](std::u32string spelling, const Entry& like) {
    Entry entry = like;
    entry.spelling = std::move(spelling);
    for (const char32_t letter : entry.spelling) {
      if (codes_.contains(letter)) continue;
      if (alphabet_.size() == kMaxLetters) return;
      codes_.emplace(letter, static_cast<Code>(alphabet_.size()));
      alphabet_.push_back(letter);
    }
    entries_.push_back(std::move(entry));
  };
  for (std::uint32_t id = dictionaries::LanguageModel::kEnd + 1; id < model.word_count(); ++id) {
    const std::string word(model.word(id));
    std::u32string spelling = to_utf32(word);
    if (spelling.empty() || !std::all_of(spelling.begin(), spelling.end(), is_letter)) continue;
    Entry entry;
    entry.word = id;
    entry.unigram_nats = static_cast<float>(model.cost_nats({}, id));
    entry.syllable = is_vietnamese_syllable(word);
    add(spelling, entry);
    if (!entry.syllable) continue;
    std::u32string other = to_utf32(place_tone_marks(word, ToneSchool::New));
    if (other != spelling) add(std::move(other), entry);
  }
}

void Vocabulary::build() {
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return a.spelling < b.spelling; });
  const auto doubled =
      std::unique(entries_.begin(), entries_.end(),
                  [](const Entry& a, const Entry& b) { return a.spelling == b.spelling; });
  entries_.erase(doubled, entries_.end());
  // The entries below a node are a range of the sorted list; nodes are laid out breadth first.
  struct Range {
    std::size_t begin, end, depth;
  };
  std::deque<Range> open{{0, entries_.size(), 0}};
  letters_.push_back(0);
  std::vector<Node> parents{kRoot};
  for (Node node = 0; !open.empty(); ++node) {
    auto [begin, end, depth] = open.front();
    open.pop_front();
    NodeData& data = nodes_.emplace_back();
    data.lookahead_nats = std::numeric_limits<float>::infinity();
    data.first_child = static_cast<Node>(letters_.size());
    if (begin < end && entries_[begin].spelling.size() == depth) {
      data.entry = static_cast<std::int32_t>(begin);
      data.lookahead_nats = entries_[begin++].unigram_nats;
    }
    std::vector<std::pair<Code, Range>> children;
    while (begin < end) {
      const char32_t letter = entries_[begin].spelling[depth];
      std::size_t next = begin;
      while (next < end && entries_[next].spelling[depth] == letter) ++next;
      children.push_back({codes_.at(letter), {begin, next, depth + 1}});
      begin = next;
    }
    std::sort(children.begin(), children.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [code, range] : children) {
      letters_.push_back(code);
      data.letter_bits |= bit(code);
      parents.push_back(node);
      open.push_back(range);
    }
  }
  for (std::size_t node = nodes_.size(); node-- > 1;) {
    float& lookahead = nodes_[parents[node]].lookahead_nats;
    lookahead = std::min(lookahead, nodes_[node].lookahead_nats);
  }
  nodes_.emplace_back().first_child = static_cast<Node>(letters_.size());
}

std::optional<Vocabulary::Code> Vocabulary::code(char32_t lower_letter) const {
  const auto found = codes_.find(lower_letter);
  if (found == codes_.end()) return std::nullopt;
  return found->second;
}

std::optional<std::uint32_t> Vocabulary::entry_at(Node node) const {
  if (nodes_[node].entry < 0) return std::nullopt;
  return static_cast<std::uint32_t>(nodes_[node].entry);
}

std::optional<std::uint32_t> Vocabulary::find(std::u32string_view spelling) const {
  Node node = kRoot;
  for (const char32_t letter : spelling) {
    const std::optional<Code> letter_code = code(letter);
    const std::optional<Node> next = letter_code ? child(node, *letter_code) : std::nullopt;
    if (!next) return std::nullopt;
    node = *next;
  }
  return entry_at(node);
}

}  // namespace sohoa::normalize
