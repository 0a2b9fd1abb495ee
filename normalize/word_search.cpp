#include "normalize/word_search.h"

#include <algorithm>
#include <array>
#include <optional>

#include "document/unicode_form.h"
#include "normalize/path_set.h"

// Paths go through the tree of words and the letters read at once. A path is a node of the tree, the
// case of the word, and whether its one free letter was spent; paths at the same letter that agree in
// these are one. A path is ranked by what it has cost and by the most common word that it may still
// become (the tree knows it for every node), so that among a hundred beginnings of equal cost those of
// rare words are given up first. The lists of the confusion index are sorted by cost, so that a path
// stops at the first rewrite that would fall out of the beam.

namespace sohoa::normalize {
namespace {

constexpr std::size_t kMaxReadLetters = 12;

struct PathState {
  Vocabulary::Node node = Vocabulary::kRoot;
  WordCase word_case = WordCase::Lower;
  bool free_spent = false;
};

constexpr unsigned kFlagBits = 3;
constexpr std::uint32_t kFlags = (1U << kFlagBits) - 1;

std::uint32_t pack(const PathState& state) {
  return (state.node << kFlagBits) | (static_cast<std::uint32_t>(state.word_case) << 1) |
         (state.free_spent ? 1U : 0U);
}

PathState unpack(std::uint32_t key) {
  return {key >> kFlagBits, static_cast<WordCase>((key >> 1) & 3U), (key & 1U) != 0};
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

constexpr float kNoLimit = 1e9F;

class Search {
 public:
  Search(PieceConfusions& piece, std::pair<std::size_t, std::size_t> part,
         const Vocabulary& vocabulary, const WordSearchOptions& options)
      : read_(
            piece.piece().substr(part.first, std::min(part.second - part.first, kMaxReadLetters))),
        vocabulary_(vocabulary),
        options_(options),
        cases_(plausible_cases(read_)) {
    find_lists(piece, part.first);
  }

  std::vector<std::vector<WordMatch>> run() {
    std::vector<std::vector<WordMatch>> matches(read_.size() + 1);
    walk(limit_nats(), options_.max_paths, [&](std::size_t at, const PathSet& set) {
      if (is_wanted(at)) matches[at] = finished(set);
    });
    return matches;
  }

 private:
  using Lists = PieceConfusions::Lists;

  [[nodiscard]] bool is_wanted(std::size_t at) const {
    return at > 0 && ((options_.wanted_ends >> at) & 1U) != 0;
  }

  // Where all letters may be the word, a quick dive finds some word for them, and its rank tells which
  // paths may still lead near it: all of these will be followed, and no others.
  float limit_nats() {
    find_rests();
    if (!is_wanted(read_.size())) return options_.max_rank;
    constexpr std::size_t kDivePaths = 6;
    constexpr float kFarNats = 16.0F;
    float best = kNoLimit;
    walk(options_.max_rank, kDivePaths, [&](std::size_t at, const PathSet& set) {
      if (at == read_.size()) best = best_rank(set);
    });
    if (best < kNoLimit) return std::min(best + options_.margin_nats, options_.max_rank);
    for (std::size_t at = 0; at < read_.size(); ++at) {
      if (is_wanted(at)) return options_.max_rank;
    }
    return std::min(rest_nats_[0] + lookahead_nats(Vocabulary::kRoot) + kFarNats,
                    options_.max_rank);
  }

  // Follows the paths that stay within the limit and the beam; visit(at, paths there) in order.
  template <typename Visit>
  void walk(float limit, std::size_t max_paths, const Visit& visit) {
    for (std::size_t at = 0; at < sets_.size() && at <= read_.size(); ++at) open(at, limit);
    for (const WordCase word_case : cases_) {
      add(0, {Vocabulary::kRoot, word_case, false}, first_nats(word_case));
    }
    for (std::size_t at = 0; at <= read_.size(); ++at) {
      PathSet& set = set_at(at);
      if (at > 0) lose_letters(at);
      set.prune(at == read_.size() ? PathSet::kMaxPaths : max_paths);
      visit(at, set);
      for (const Path& path : set.paths()) extend(at, path);
      if (at + sets_.size() <= read_.size()) open(at + sets_.size(), limit);
    }
  }

  PathSet& set_at(std::size_t at) { return sets_[at % sets_.size()]; }

  void open(std::size_t at, float limit) {
    set_at(at).open(options_.beam_nats, limit - rest_nats_[at]);
  }

  void add(std::size_t at, const PathState& state, float cost) {
    set_at(at).add({pack(state), cost, cost + lookahead_nats(state.node)});
  }

  [[nodiscard]] float lookahead_nats(Vocabulary::Node node) const {
    return options_.unigram_weight * vocabulary_.lookahead_nats(node);
  }

  // Without a capital in the reading a word in capitals is unlikely, even where signs hide its case.
  [[nodiscard]] float first_nats(WordCase word_case) const {
    constexpr float kHiddenCapitalNats = 2.5F;
    const bool capital =
        std::any_of(read_.begin(), read_.end(), [](char32_t c) { return is_upper(c); });
    return word_case == WordCase::Lower || capital ? 0.0F : kHiddenCapitalNats;
  }

  // What the letters from each place may have been, once for all the paths.
  void find_lists(PieceConfusions& piece, std::size_t begin) {
    const bool upper = std::find(cases_.begin(), cases_.end(), WordCase::Upper) != cases_.end();
    static constexpr Lists kNone{};
    for (std::size_t at = 0; at <= read_.size(); ++at) {
      for (const SegmentCase c : {SegmentCase::Lower, SegmentCase::Upper, SegmentCase::Title}) {
        const bool asked = c == SegmentCase::Upper ? upper : c == SegmentCase::Lower || at == 0;
        lists_[at][static_cast<std::size_t>(c)] = asked ? &piece.at(begin + at, c) : &kNone;
      }
    }
  }

  [[nodiscard]] float after_nats(std::size_t at) const {
    return at < options_.after_nats.size() ? options_.after_nats[at] : 0.0F;
  }

  // The least that the letters from each place to a wanted end can cost, and what follows it,
  // whatever the word.
  void find_rests() {
    for (std::size_t at = read_.size() + 1; at-- > 0;) {
      float rest = is_wanted(at) ? after_nats(at) : kNoLimit;
      if (at < read_.size()) {
        rest = std::min(rest, std::min(dirt_nats(at), other_letter_nats(at)) + rest_nats_[at + 1]);
      }
      for (const Lists* lists : lists_[at]) {
        for (std::size_t n = 1; n <= 3 && at + n <= read_.size(); ++n) {
          const RewriteList* list = (*lists)[n];
          if (list != nullptr) rest = std::min(rest, list->least_nats + rest_nats_[at + n]);
        }
      }
      rest_nats_[at] = rest;
    }
  }

  // What was read is nothing: dirt on the paper.
  [[nodiscard]] float dirt_nats(std::size_t at) const {
    if (!is_letter(read_[at])) return options_.sign_nats;
    return options_.any_letter_nats > 0 ? options_.dirt_nats : kNoLimit;
  }

  // What was read is a letter that is never read so.
  [[nodiscard]] float other_letter_nats(std::size_t at) const {
    if (!is_letter(read_[at])) return options_.sign_nats;
    return options_.any_letter_nats > 0 ? options_.any_letter_nats : kNoLimit;
  }

  // A path that goes on, with what every way to go on asks for.
  struct Walker {
    Path path;
    PathState state;
    const Lists* lists;  // of its place and case
  };

  [[nodiscard]] Walker walker(std::size_t at, const Path& path) const {
    const PathState state = unpack(path.key);
    return {path, state, lists_[at][static_cast<std::size_t>(segment_case(state))]};
  }

  // After the first letter a title-case word goes on in lower case.
  static SegmentCase segment_case(const PathState& state) {
    if (state.word_case == WordCase::Upper) return SegmentCase::Upper;
    if (state.word_case == WordCase::Title && state.node == Vocabulary::kRoot) {
      return SegmentCase::Title;
    }
    return SegmentCase::Lower;
  }

  // Letters that were printed and left no trace; one at a place, and not the whole word.
  void lose_letters(std::size_t at) {
    PathSet& set = set_at(at);
    const std::size_t count = set.paths().size();
    for (std::size_t i = 0; i < count; ++i) {
      const Walker from = walker(at, set.paths()[i]);
      if (const RewriteList* list = (*from.lists)[0]) follow(from, *list, set);
    }
  }

  void extend(std::size_t at, const Path& path) {
    const Walker from = walker(at, path);
    for (std::size_t n = 1; n <= 3 && at + n <= read_.size(); ++n) {
      if (const RewriteList* list = (*from.lists)[n]) follow(from, *list, set_at(at + n));
    }
    if (at < read_.size() && !from.state.free_spent) guess_letter(at, from);
  }

  // Takes the next letters for all that they may have been.
  void follow(const Walker& from, const RewriteList& list, PathSet& to) const {
    if (from.path.bound + list.least_nats > to.limit()) return;
    const std::uint64_t bits = vocabulary_.child_bits(from.state.node);
    if ((bits & list.letter_bits) != 0) {
      if (list.letter_nats.empty()) {
        follow_rewrites(from, list.letters, to);
      } else {
        follow_letters(from, list.letter_nats, to);
      }
    }
    if ((bits & list.longer_bits) != 0) follow_rewrites(from, list.longer, to);
  }

  void follow_letters(const Walker& from, const std::vector<float>& letter_nats,
                      PathSet& to) const {
    const float* const nats = letter_nats.data();
    const std::uint32_t flags = from.path.key & kFlags;
    float room = to.limit() - from.path.bound;
    Vocabulary::Node node = vocabulary_.first_child(from.state.node);
    for (const Vocabulary::Code letter : vocabulary_.child_letters(from.state.node)) {
      // Most letters are out of the question: told without a look at the node.
      if (nats[letter] <= room) {
        const float cost = from.path.cost + nats[letter];
        to.add({(node << kFlagBits) | flags, cost, cost + lookahead_nats(node)});
        room = to.limit() - from.path.bound;
      }
      ++node;
    }
  }

  void follow_rewrites(const Walker& from, const std::vector<Rewrite>& list, PathSet& to) const {
    const float room = to.limit() - from.path.bound;
    const std::uint32_t flags = from.path.key & kFlags;
    for (const Rewrite& rewrite : list) {
      if (rewrite.cost_nats > room) return;
      std::optional<Vocabulary::Node> node = from.state.node;
      for (std::size_t i = 0; i < rewrite.length && node; ++i) {
        node = vocabulary_.child(*node, rewrite.printed[i]);
      }
      if (!node) continue;
      const float cost = from.path.cost + rewrite.cost_nats;
      to.add({(*node << kFlagBits) | flags, cost, cost + lookahead_nats(*node)});
    }
  }

  // What was read is any letter, or dirt: once in a word, and cheaper for what cannot be a letter.
  void guess_letter(std::size_t at, const Walker& from) {
    PathSet& to = set_at(at + 1);
    const std::uint32_t flags = pack({Vocabulary::kRoot, from.state.word_case, true});
    const float dirt = dirt_nats(at);
    if (from.path.bound + dirt <= to.limit()) {
      to.add(
          {(from.state.node << kFlagBits) | flags, from.path.cost + dirt, from.path.bound + dirt});
    }
    const float other = other_letter_nats(at);
    if (from.path.bound + other > to.limit()) return;
    const std::size_t letters = vocabulary_.child_letters(from.state.node).size();
    Vocabulary::Node node = vocabulary_.first_child(from.state.node);
    const float cost = from.path.cost + other;
    for (std::size_t i = 0; i < letters; ++i, ++node) {
      to.add({(node << kFlagBits) | flags, cost, cost + lookahead_nats(node)});
    }
  }

  [[nodiscard]] float rank_of(const WordMatch& match) const {
    return match.cost_nats + options_.unigram_weight * vocabulary_.entry(match.entry).unigram_nats;
  }

  [[nodiscard]] float best_rank(const PathSet& set) const {
    float best = kNoLimit;
    for (const Path& path : set.paths()) {
      const auto entry = vocabulary_.entry_at(unpack(path.key).node);
      if (entry) best = std::min(best, rank_of({*entry, WordCase::Lower, path.cost}));
    }
    return best;
  }

  struct Ranked {
    WordMatch match;
    float rank = 0;
  };

  [[nodiscard]] std::vector<WordMatch> finished(const PathSet& set) const {
    std::vector<Ranked> found;
    found.reserve(set.paths().size());
    for (const Path& path : set.paths()) {
      const PathState state = unpack(path.key);
      const auto entry = vocabulary_.entry_at(state.node);
      if (!entry) continue;
      const WordMatch match{*entry, state.word_case, path.cost};
      found.push_back({match, rank_of(match)});
    }
    // Of a word in capitals and one that is not both stay: the line tells which it was.
    const auto word = [](const Ranked& each) {
      return each.match.entry * 2 + (each.match.word_case == WordCase::Upper ? 1U : 0U);
    };
    std::sort(found.begin(), found.end(), [&](const Ranked& a, const Ranked& b) {
      return word(a) != word(b) ? word(a) < word(b) : a.rank < b.rank;
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [&](const Ranked& a, const Ranked& b) { return word(a) == word(b); }),
                found.end());
    const auto better = [](const Ranked& a, const Ranked& b) {
      return a.rank != b.rank ? a.rank < b.rank : a.match.entry < b.match.entry;
    };
    const std::size_t enough = std::min(found.size(), options_.max_matches);
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(enough);
    if (enough < found.size()) std::nth_element(found.begin(), end, found.end(), better);
    std::sort(found.begin(), end, better);
    std::vector<WordMatch> matches;
    matches.reserve(enough);
    for (auto each = found.begin(); each != end; ++each) matches.push_back(each->match);
    return matches;
  }

  std::u32string_view read_;
  const Vocabulary& vocabulary_;
  const WordSearchOptions& options_;
  std::vector<WordCase> cases_;
  std::array<std::array<const Lists*, 3>, kMaxReadLetters + 1> lists_{};  // by place and case
  std::array<float, kMaxReadLetters + 1> rest_nats_{};
  // A rewrite takes at most three letters, so that no more than four sets are in use. They are kept:
  // making room for paths takes longer than finding them.
  inline static thread_local std::array<PathSet, 4> kept_sets;
  std::array<PathSet, 4>& sets_ = kept_sets;
};

}  // namespace

std::vector<std::vector<WordMatch>> search_words(std::u32string_view read,
                                                 const Vocabulary& vocabulary,
                                                 const ConfusionIndex& confusions,
                                                 const WordSearchOptions& options) {
  PieceConfusions piece(read, confusions);
  return search_words(piece, {0, read.size()}, vocabulary, options);
}

std::vector<std::vector<WordMatch>> search_words(PieceConfusions& piece,
                                                 std::pair<std::size_t, std::size_t> part,
                                                 const Vocabulary& vocabulary,
                                                 const WordSearchOptions& options) {
  const auto [begin, end] = part;
  if (begin == end) return {{}};
  auto matches = Search(piece, part, vocabulary, options).run();
  matches.resize(end - begin + 1);
  return matches;
}

}  // namespace sohoa::normalize
