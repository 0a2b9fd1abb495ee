#include "normalize/word_search.h"

#include <algorithm>
#include <optional>

#include "document/unicode_form.h"

// Paths go through the tree of words and the letters read at once. A path is a node of the tree, the
// case of the word, and whether its one free letter was spent; paths at the same letter that agree in
// these are merged, and those far behind the best are given up. The lists of the confusion index are
// sorted by cost, so that a path stops at the first rewrite that would fall out of the beam.

namespace sohoa::normalize {
namespace {

constexpr std::size_t kMaxReadLetters = 12;

struct Path {
  std::uint64_t key = 0;  // node, case, free letter spent
  float cost = 0;
};

struct PathState {
  Vocabulary::Node node = Vocabulary::kRoot;
  WordCase word_case = WordCase::Lower;
  bool free_spent = false;
};

std::uint64_t pack(const PathState& state) {
  return (std::uint64_t{state.node} << 8) | (static_cast<std::uint64_t>(state.word_case) << 1) |
         (state.free_spent ? 1U : 0U);
}

PathState unpack(std::uint64_t key) {
  return {static_cast<Vocabulary::Node>(key >> 8), static_cast<WordCase>((key >> 1) & 3U),
          (key & 1U) != 0};
}

// Which cases the printed word may have had, from the case of what was read: a recogniser seldom
// takes two letters of a word for the other case.
std::vector<WordCase> plausible_cases(std::u32string_view read) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (const char32_t letter : read) {
    upper += is_upper(letter) ? 1 : 0;
    lower += is_lower(letter) ? 1 : 0;
  }
  if (upper == 0) return {WordCase::Lower, WordCase::Title};
  if (upper >= 3 && lower == 0) return {WordCase::Upper};
  if (upper > lower) return {WordCase::Upper, WordCase::Title, WordCase::Lower};
  if (upper >= 2 && upper + 1 >= lower) return {WordCase::Title, WordCase::Lower, WordCase::Upper};
  return {WordCase::Lower, WordCase::Title};
}

class Search {
 public:
  Search(std::u32string_view read, const Vocabulary& vocabulary, const ConfusionIndex& confusions,
         const WordSearchOptions& options)
      : read_(read.substr(0, kMaxReadLetters)),
        vocabulary_(vocabulary),
        confusions_(confusions),
        options_(options),
        paths_(read_.size() + 1),
        best_(read_.size() + 1, 1e9F) {}

  std::vector<std::vector<WordMatch>> run() {
    for (const WordCase word_case : plausible_cases(read_)) {
      add(0, {Vocabulary::kRoot, word_case, false}, first_nats(word_case));
    }
    std::vector<std::vector<WordMatch>> matches(read_.size() + 1);
    for (std::size_t at = 0; at <= read_.size(); ++at) {
      prune(at);
      lose_letters(at);
      if (at > 0) matches[at] = finished(at);
      for (const Path& path : paths_[at]) extend(at, path);
    }
    return matches;
  }

 private:
  // Without a capital in the reading a word in capitals is unlikely, even where signs hide its case.
  [[nodiscard]] float first_nats(WordCase word_case) const {
    constexpr float kHiddenCapitalNats = 2.5F;
    const bool capital =
        std::any_of(read_.begin(), read_.end(), [](char32_t c) { return is_upper(c); });
    return word_case == WordCase::Lower || capital ? 0.0F : kHiddenCapitalNats;
  }

  void add(std::size_t at, const PathState& state, float cost) {
    if (cost > best_[at] + options_.beam_nats) return;
    best_[at] = std::min(best_[at], cost);
    paths_[at].push_back({pack(state), cost});
  }

  void prune(std::size_t at) {
    std::vector<Path>& paths = paths_[at];
    std::sort(paths.begin(), paths.end(), [](const Path& a, const Path& b) {
      return a.key != b.key ? a.key < b.key : a.cost < b.cost;
    });
    const float limit = best_[at] + options_.beam_nats;
    std::size_t kept = 0;
    std::uint64_t last = ~std::uint64_t{0};
    for (const Path& path : paths) {
      if (path.key == last || path.cost > limit) continue;
      last = path.key;
      paths[kept++] = path;
    }
    paths.resize(kept);
    // Nothing goes on from the last letter, so that all words that end there are kept.
    if (paths.size() <= options_.max_paths || at == read_.size()) return;
    const auto end = paths.begin() + static_cast<std::ptrdiff_t>(options_.max_paths);
    std::nth_element(paths.begin(), end, paths.end(),
                     [](const Path& a, const Path& b) { return a.cost < b.cost; });
    paths.resize(options_.max_paths);
  }

  // Letters that were printed and left no trace; one at a place, and not the whole word.
  void lose_letters(std::size_t at) {
    if (at == 0) return;
    const std::size_t count = paths_[at].size();
    for (std::size_t i = 0; i < count; ++i) {
      const Path path = paths_[at][i];
      const PathState state = unpack(path.key);
      follow(at, path.cost, state, confusions_.find(segment_case(state), {}));
    }
  }

  // After the first letter a title-case word goes on in lower case.
  static SegmentCase segment_case(const PathState& state) {
    if (state.word_case == WordCase::Upper) return SegmentCase::Upper;
    if (state.word_case == WordCase::Title && state.node == Vocabulary::kRoot) {
      return SegmentCase::Title;
    }
    return SegmentCase::Lower;
  }

  void follow(std::size_t to, float cost, const PathState& from, std::span<const Rewrite> list) {
    for (const Rewrite& rewrite : list) {
      const float sum = cost + rewrite.cost_nats;
      if (sum > best_[to] + options_.beam_nats) return;
      PathState next = from;
      bool alive = true;
      for (std::size_t i = 0; i < rewrite.length && alive; ++i) {
        const auto node = vocabulary_.child(next.node, rewrite.printed[i]);
        alive = node.has_value();
        if (node) next.node = *node;
      }
      if (alive) add(to, next, sum);
    }
  }

  void extend(std::size_t at, const Path& path) {
    const PathState state = unpack(path.key);
    for (std::size_t n = 1; n <= 3 && at + n <= read_.size(); ++n) {
      follow(at + n, path.cost, state, confusions_.find(segment_case(state), read_.substr(at, n)));
    }
    if (at < read_.size()) guess_letter(at, path.cost, state);
  }

  // What was read is any letter, or dirt: once in a word, and cheaper for what cannot be a letter.
  void guess_letter(std::size_t at, float cost, const PathState& state) {
    const bool letter = is_letter(read_[at]);
    if (state.free_spent || (letter && options_.any_letter_nats <= 0)) return;
    const float dirt = cost + (letter ? options_.dirt_nats : options_.sign_nats);
    add(at + 1, {state.node, state.word_case, true}, dirt);
    const float other = cost + (letter ? options_.any_letter_nats : options_.sign_nats);
    if (other > best_[at + 1] + options_.beam_nats) return;
    vocabulary_.each_child(state.node, [&](Vocabulary::Code, Vocabulary::Node node) {
      add(at + 1, {node, state.word_case, true}, other);
    });
  }

  [[nodiscard]] std::vector<WordMatch> finished(std::size_t at) const {
    std::vector<WordMatch> matches;
    for (const Path& path : paths_[at]) {
      const PathState state = unpack(path.key);
      if (const auto entry = vocabulary_.entry_at(state.node)) {
        matches.push_back({*entry, state.word_case, path.cost});
      }
    }
    std::sort(matches.begin(), matches.end(), [](const WordMatch& a, const WordMatch& b) {
      return a.cost_nats != b.cost_nats ? a.cost_nats < b.cost_nats : a.entry < b.entry;
    });
    // Of a word in capitals and one that is not both stay: the line tells which it was.
    std::vector<WordMatch> unique;
    for (const WordMatch& match : matches) {
      const bool known = std::any_of(unique.begin(), unique.end(), [&](const WordMatch& other) {
        return other.entry == match.entry &&
               (other.word_case == WordCase::Upper) == (match.word_case == WordCase::Upper);
      });
      if (!known) unique.push_back(match);
    }
    return unique;
  }

  std::u32string_view read_;
  const Vocabulary& vocabulary_;
  const ConfusionIndex& confusions_;
  const WordSearchOptions& options_;
  std::vector<std::vector<Path>> paths_;
  std::vector<float> best_;
};

}  // namespace

std::vector<std::vector<WordMatch>> search_words(std::u32string_view read,
                                                 const Vocabulary& vocabulary,
                                                 const ConfusionIndex& confusions,
                                                 const WordSearchOptions& options) {
  auto matches = Search(read, vocabulary, confusions, options).run();
  matches.resize(read.size() + 1);
  return matches;
}

}  // namespace sohoa::normalize
