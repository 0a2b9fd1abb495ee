#include "normalize/piece_lattice.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "document/unicode_form.h"
#include "normalize/piece_confusions.h"
#include "normalize/piece_signs.h"
#include "normalize/piece_tails.h"
#include "normalize/piece_way.h"

// A piece is a small lattice of its own. Its nodes are the places between letters; its edges are words
// found by search, runs of digits and signs as they stand, and unknown words as they stand. Words meet
// at a blank that was lost. The cheapest few paths through the lattice are the candidates; what a path
// costs is the channel's cost plus part of the words' cost without context, so that a rare word does
// not push a common one out of the list before the decoder has seen the neighbours.

namespace sohoa::normalize {
namespace {

// Above this cost of the best reading without lost blanks, lost blanks are looked for.
constexpr float kSuspiciousNats = 5.0F;
constexpr float kMaxGluedWordNats = 9.0F;

constexpr float kAnyLetterNats = 7.0F;
constexpr float kCapitalAndDigitNats = 3.0F;
constexpr float kLetterAndDigitNats = 6.0F;
constexpr float kWordAndDigitNats = 7.0F;
constexpr float kUnknownUnigramNats = 8.0F;

// Above this cost of the best reading, one letter may be any other and one may be dirt.
constexpr float kDesperateNats = 4.5F;

// Halves of a word are joined to a word that is about as near as this, or to none. With 13 as with no
// limit no reading of old reports changed.
constexpr float kMaxJointRank = 13.0F;

// Once a plain reading is known, others are looked for that may come so near to its rank.
constexpr float kMarginNats = 8.0F;

class PieceLattice {
 public:
  PieceLattice(std::u32string_view piece, const PieceKnowledge& knowledge,
               const PieceOptions& options)
      : piece_(piece),
        vocabulary_(knowledge.vocabulary),
        confusions_(knowledge.confusions),
        read_(piece, knowledge.confusions),
        options_(options),
        code_(find_code(piece, knowledge.codes)),
        kinds_(sign_kinds(piece)),
        searches_(piece.size()) {}

  std::vector<PiecePath> paths() {
    std::vector<PiecePath> best = run(Effort::Plain);
    if (options_.one_word) return best;
    const float plain = cheapest_known(best);
    for (const PiecePath& path : best) {
      limit_ = std::min(limit_, rank(path.channel_nats, path.unigram_nats) + kMarginNats);
    }
    const auto add = [&](std::vector<PiecePath> more) {
      std::move(more.begin(), more.end(), std::back_inserter(best));
    };
    if (piece_.size() >= 4 && plain > kSuspiciousNats) add(run(Effort::LostBlanks));
    if (piece_.size() >= 2 && plain > kDesperateNats) add(run(Effort::Desperate));
    if (plain > kDesperateNats) keep_best(best);
    return best;
  }

 private:
  enum class Effort { Plain, LostBlanks, Desperate };

  // Of the readings made of words that the vocabulary has.
  static float cheapest_known(const std::vector<PiecePath>& paths) {
    float cost = 1e9F;
    for (const PiecePath& path : paths) {
      if (!path.unknown) cost = std::min(cost, path.channel_nats);
    }
    return cost;
  }

  [[nodiscard]] float rank(float channel_nats, float unigram_nats) const {
    return channel_nats + options_.search.unigram_weight * unigram_nats;
  }

  // Of paths with one text the best, and of these the best few.
  void keep_best(std::vector<PiecePath>& paths) const {
    const auto better = [this](const PiecePath& a, const PiecePath& b) {
      const float rank_a = rank(a.channel_nats, a.unigram_nats);
      const float rank_b = rank(b.channel_nats, b.unigram_nats);
      return rank_a != rank_b ? rank_a < rank_b : a.text < b.text;
    };
    std::sort(paths.begin(), paths.end(), [&](const PiecePath& a, const PiecePath& b) {
      return a.text != b.text ? a.text < b.text : better(a, b);
    });
    const auto same = [](const PiecePath& a, const PiecePath& b) { return a.text == b.text; };
    paths.erase(std::unique(paths.begin(), paths.end(), same), paths.end());
    std::sort(paths.begin(), paths.end(), better);
    if (paths.size() > options_.max_candidates) paths.resize(options_.max_candidates);
  }

  [[nodiscard]] bool is_boundary(std::size_t at) const {
    return normalize::is_boundary(kinds_, at);
  }

  // The end of the stretch from `at` that may be a word: letters, digits and signs.
  [[nodiscard]] std::size_t word_limit(std::size_t at) const {
    const std::size_t end = code_ && at < code_->begin ? code_->begin : piece_.size();
    while (at < end && kinds_[at] != SignKind::Mark) ++at;
    return at;
  }

  std::vector<PiecePath> run(Effort effort) {
    if (effort != effort_) searches_.assign(piece_.size(), std::nullopt);
    effort_ = effort;
    if (effort == Effort::LostBlanks) {
      tails_ = code_ ? std::vector<float>(piece_.size() + 1) : least_tails(read_, kinds_);
    }
    letters_.clear();
    ends_.clear();
    for (std::size_t at = 0; at <= piece_.size(); ++at) ends_.emplace_back(max_ways(at), limit_);
    ends_[0].add({});
    for (std::size_t at = 0; at < piece_.size(); ++at) {
      ends_[at].keep_best();
      if (ways(at).empty()) continue;
      if (code_ && at == code_->begin) {
        add_code();
        continue;
      }
      if (code_ && at > code_->begin && at < code_->end) continue;
      add_literal(at);
      if (kinds_[at] != SignKind::Mark && (is_boundary(at) || effort == Effort::LostBlanks)) {
        add_words(at);
      }
    }
    ends_.back().keep_best();
    std::vector<PiecePath> paths;
    paths.reserve(ends_.back().ways().size());
    for (const Way& way : ends_.back().ways()) paths.push_back(path_of(way));
    return paths;
  }

  [[nodiscard]] const std::vector<Way>& ways(std::size_t at) const { return ends_[at].ways(); }

  [[nodiscard]] const Way& before(const Way& way) const {
    return ways(way.from_place)[way.from_way];
  }

  [[nodiscard]] PiecePath path_of(const Way& last) const {
    std::vector<const Way*> edges;
    for (const Way* way = &last; way->size > 0; way = &before(*way)) edges.push_back(way);
    std::reverse(edges.begin(), edges.end());
    if (edges.empty()) return {};
    return spell_path(edges, letters_);
  }

  // How many ways are kept at a place. Between lost blanks there are many places and few good ways.
  [[nodiscard]] std::size_t max_ways(std::size_t at) const {
    constexpr std::size_t kMaxInnerWays = 20;
    const bool inner = effort_ == Effort::LostBlanks && !is_boundary(at);
    return inner ? std::min(kMaxInnerWays, options_.max_candidates) : options_.max_candidates;
  }

  // A code stands for itself; a word glued to its front is parted from it.
  void add_code() {
    const Edge edge{part_of(code_->mended), 0, 0, SignKind::Sign};
    for (std::size_t i = 0; i < ways(code_->begin).size(); ++i) {
      const bool blank = ways(code_->begin)[i].kind == SignKind::Letter;
      append(code_->begin, i, code_->end, edge, blank);
    }
  }

  Part part_of(std::u32string_view text) {
    Part part{static_cast<std::uint32_t>(letters_.size())};
    for (const char32_t letter : text) part.add(letter);
    letters_ += text;
    return part;
  }

  // What stands at `at`, taken as it is: a run of digits, a run of letters, or one sign.
  void add_literal(std::size_t at) {
    const SignKind kind = kinds_[at];
    std::size_t end = at + 1;
    if (kind == SignKind::Digit || kind == SignKind::Letter) {
      if (!is_boundary(at)) return;
      while (end < piece_.size() && kinds_[end] == kind && !(code_ && end == code_->begin)) ++end;
    }
    const std::u32string_view text = piece_.substr(at, end - at);
    float cost = 0;
    float unigram = 0;
    if (kind == SignKind::Sign) cost = sign_nats(text[0]);
    if (kind == SignKind::Letter) {
      cost = unknown_nats(text);
      const auto entry = vocabulary_.find(lowered(text));
      unigram = entry ? vocabulary_.entry(*entry).unigram_nats : kUnknownUnigramNats;
    }
    Edge edge{part_of(text), cost, unigram, kind, kind == SignKind::Letter};
    for (std::size_t i = 0; i < ways(at).size(); ++i) {
      if (kind == SignKind::Digit && ways(at)[i].kind == SignKind::Letter)
        append(at, i, end, edge, true);
      edge.channel_nats = kind == SignKind::Digit ? cost + touching_nats(at, i) : cost;
      append(at, i, end, edge, false);
      edge.channel_nats = cost;
    }
  }

  // Digits right behind small letters are seldom printed so; "QH15", "A4" and "m2" are.
  [[nodiscard]] float touching_nats(std::size_t at, std::size_t way) const {
    const auto [last, before] = last_letters(ways(at)[way]);
    if (!is_letter(last)) return 0.0F;
    if (is_letter(before)) return is_upper(last) ? 0.0F : kWordAndDigitNats;
    if (last == U'm' && piece_[at - 1] == U'm') return 0.0F;
    return is_upper(last) ? kCapitalAndDigitNats : kLetterAndDigitNats;
  }

  // The last letter of the way and the one before it; 0 where there is none.
  [[nodiscard]] std::pair<char32_t, char32_t> last_letters(const Way& way) const {
    if (way.size == 0) return {0, 0};
    const char32_t last = letters_[way.begin + way.size - 1];
    if (way.size >= 2) return {last, letters_[way.begin + way.size - 2]};
    if (way.blank) return {last, U' '};
    return {last, last_letters(before(way)).first};
  }

  // Goes on from a way at `at` over an edge to `end`, over a blank that was lost or not.
  void append(std::size_t at, std::size_t from, std::size_t end, const Edge& edge, bool blank) {
    const Way& way = ways(at)[from];
    Way next;
    next.channel_nats =
        way.channel_nats + edge.channel_nats + (blank ? blank_nats(way.kind, edge.kind) : 0.0F);
    next.unigram_nats = way.unigram_nats + edge.unigram_nats;
    next.rank = rank(next.channel_nats, next.unigram_nats);
    if (next.rank >= ends_[end].cutoff()) return;
    const std::uint64_t hash = blank ? way.hash * Part::kPrime + U' ' : way.hash;
    next.hash = hash * edge.part.power + edge.part.hash;
    next.begin = edge.part.begin;
    next.size = edge.part.size;
    next.from_place = static_cast<std::uint16_t>(at);
    next.from_way = static_cast<std::uint16_t>(from);
    next.kind = edge.kind;
    next.blank = blank;
    next.unknown = way.unknown || edge.unknown;
    next.digits_as_word = way.digits_as_word || edge.digits_as_word;
    next.word_case = edge.word_case;
    next.entry = edge.entry;
    ends_[end].add(next);
  }

  // A blank that was lost between these.
  [[nodiscard]] float blank_nats(SignKind before, SignKind behind) const {
    const bool words = before == SignKind::Letter && behind == SignKind::Letter;
    return confusions_.lost_space_nats() + (words ? options_.glued_words_nats : 0.0F);
  }

  [[nodiscard]] float unknown_nats(std::u32string_view text) const {
    return (is_unmarked(text) ? options_.unknown_unmarked : options_.unknown).of(text);
  }

  [[nodiscard]] bool has_letter_or_sign(std::size_t begin, std::size_t end) const {
    return std::any_of(kinds_.begin() + static_cast<std::ptrdiff_t>(begin),
                       kinds_.begin() + static_cast<std::ptrdiff_t>(end), [](SignKind kind) {
                         return kind == SignKind::Letter || kind == SignKind::Sign;
                       });
  }

  void add_words(std::size_t at) {
    const bool with_lost_blanks = effort_ == Effort::LostBlanks;
    const std::size_t limit = word_limit(at);
    // A speck behind a code ("QĐ-UBND’") is no word.
    if (code_ && at == code_->end && limit < at + 2) return;
    if (!has_letter_or_sign(at, limit) && !may_be_digits_as_word(at, limit)) return;
    const auto& matches = search(at, limit);
    for (std::size_t n = 1; n < matches.size(); ++n) {
      const std::size_t end = at + n;
      const bool at_boundary = is_boundary(end);
      if (!at_boundary && !with_lost_blanks) continue;
      const bool digits_alone = !has_letter_or_sign(at, end);
      if ((digits_alone && !may_be_digits_as_word(at, end)) || is_speck(kinds_, at, end)) continue;
      const std::size_t count = std::min(matches[n].size(), 2 * max_ways(end));
      for (std::size_t i = 0; i < count; ++i) {
        const WordMatch& match = matches[n][i];
        if (!at_boundary && match.cost_nats > kMaxGluedWordNats) continue;
        add_word({at, end}, match, digits_alone);
      }
    }
  }

  // One or two digits that are all of the piece but its marks ("13" for "là").
  [[nodiscard]] bool may_be_digits_as_word(std::size_t begin, std::size_t end) const {
    if (begin != 0 || end > 2) return false;
    return std::all_of(kinds_.begin() + static_cast<std::ptrdiff_t>(end), kinds_.end(),
                       [](SignKind kind) { return kind == SignKind::Mark; });
  }

  void add_word(std::pair<std::size_t, std::size_t> place, const WordMatch& match,
                bool digits_alone) {
    const auto [at, end] = place;
    const Vocabulary::Entry& entry = vocabulary_.entry(match.entry);
    const Edge edge{part_of(entry, match.word_case, piece_.substr(at, end - at)),
                    match.cost_nats,
                    entry.unigram_nats,
                    SignKind::Letter,
                    false,
                    digits_alone,
                    match.entry,
                    match.word_case};
    for (std::size_t i = 0; i < ways(at).size(); ++i) {
      const SignKind before = ways(at)[i].kind;
      append(at, i, end, edge, before == SignKind::Letter || before == SignKind::Digit);
    }
  }

  // An abbreviation keeps the case it was read in ("TTg"), a syllable is cased by rule.
  Part part_of(const Vocabulary::Entry& entry, WordCase word_case, std::u32string_view read) {
    if (!entry.syllable && lowered(read) == entry.spelling) return part_of(read);
    Part part{static_cast<std::uint32_t>(letters_.size())};
    for (const char32_t letter : entry.spelling) {
      const bool capital =
          word_case == WordCase::Upper || (word_case == WordCase::Title && part.size == 0);
      letters_.push_back(capital ? to_upper(letter) : letter);
      part.add(letters_.back());
    }
    return part;
  }

  const std::vector<std::vector<WordMatch>>& search(std::size_t at, std::size_t limit) {
    std::optional<std::vector<std::vector<WordMatch>>>& matches = searches_[at];
    if (!matches) {
      WordSearchOptions options = options_.search;
      if (effort_ == Effort::Desperate) {
        options.any_letter_nats = kAnyLetterNats;
        options.max_paths *= 4;
      }
      std::vector<float> after;
      if (effort_ == Effort::LostBlanks) {
        for (std::size_t end = at; end <= limit; ++end) after.push_back(after_nats(end));
        options.after_nats = after;
      } else {
        options.wanted_ends = boundaries(at, limit);
      }
      options.max_rank = (options_.one_word ? kMaxJointRank : limit_) - rank_at(at);
      matches = search_words(read_, {at, limit}, vocabulary_, options);
    }
    return *matches;
  }

  // The least that must follow a word that ends at `end`: in the midst of letters, another word.
  [[nodiscard]] float after_nats(std::size_t end) const {
    if (is_boundary(end)) return tails_[end];
    return tails_[end] + rank(blank_nats(SignKind::Letter, SignKind::Letter),
                              vocabulary_.lookahead_nats(Vocabulary::kRoot));
  }

  // Of the best way to `at`, and over the lost blank behind it.
  [[nodiscard]] float rank_at(std::size_t at) const {
    float best = std::numeric_limits<float>::infinity();
    for (const Way& way : ways(at)) {
      const bool blank = way.kind == SignKind::Letter || way.kind == SignKind::Digit;
      best = std::min(best, way.rank + (blank ? blank_nats(way.kind, SignKind::Letter) : 0.0F));
    }
    return best;
  }

  // Bit n for each boundary n letters behind `at`.
  [[nodiscard]] std::uint32_t boundaries(std::size_t at, std::size_t limit) const {
    std::uint32_t bits = 0;
    for (std::size_t n = 1; n < 32 && at + n <= limit; ++n) {
      if (is_boundary(at + n)) bits |= 1U << n;
    }
    return bits;
  }

  std::u32string_view piece_;
  const Vocabulary& vocabulary_;
  const ConfusionIndex& confusions_;
  PieceConfusions read_;
  const PieceOptions& options_;
  std::optional<CodeSpan> code_;
  Effort effort_ = Effort::Plain;
  std::vector<SignKind> kinds_;
  std::u32string letters_;                                                    // of all edges
  std::vector<WayList> ends_;                                                 // by place
  std::vector<float> tails_;                                                  // by place
  float limit_ = std::numeric_limits<float>::infinity();                      // of the rank
  std::vector<std::optional<std::vector<std::vector<WordMatch>>>> searches_;  // by place
};

}  // namespace

std::vector<PiecePath> find_piece_paths(std::u32string_view piece, const PieceKnowledge& knowledge,
                                        const PieceOptions& options) {
  if (is_address(piece)) return {};
  return PieceLattice(piece, knowledge, options).paths();
}

}  // namespace sohoa::normalize
