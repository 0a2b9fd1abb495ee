#include "normalize/piece_lattice.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "document/unicode_form.h"

// A piece is a small lattice of its own. Its nodes are the places between letters; its edges are words
// found by search, runs of digits and signs as they stand, and unknown words as they stand. Words meet
// at a blank that was lost. The cheapest few paths through the lattice are the candidates; what a path
// costs is the channel's cost plus part of the words' cost without context, so that a rare word does
// not push a common one out of the list before the decoder has seen the neighbours.

namespace sohoa::normalize {
namespace {

constexpr float kUnigramWeight = 0.9F;
// Above this cost of the best reading without lost blanks, lost blanks are looked for.
constexpr float kSuspiciousNats = 5.0F;
constexpr float kMaxGluedWordNats = 9.0F;

constexpr float kAnyLetterNats = 7.0F;
constexpr float kCapitalAndDigitNats = 3.0F;
constexpr float kLetterAndDigitNats = 6.0F;
constexpr float kWordAndDigitNats = 7.0F;
constexpr float kUnknownUnigramNats = 8.0F;

enum class Kind { Letter, Digit, Sign, Mark };

// Marks that stay punctuation whatever a recogniser may have made of letters.
bool is_plain_mark(char32_t letter) {
  return std::u32string_view(U".,;:!?()[]{}-–—/%+=<>“”\"…_•⁰¹²³⁴⁵⁶⁷⁸⁹").find(letter) !=
         std::u32string_view::npos;
}

// Signs without a letter or digit beside them: no words, whatever a model may make of a '*'.
bool is_dirt_or_bullet(std::u32string_view piece) {
  return std::all_of(piece.begin(), piece.end(), [](char32_t sign) {
    return is_plain_mark(sign) ||
           std::u32string_view(U"'’‘*°^`~").find(sign) != std::u32string_view::npos;
  });
}

// What it costs to take a sign for itself although it may stand for letters.
float sign_nats(char32_t sign) {
  if (std::u32string_view(U"'’‘*°").find(sign) != std::u32string_view::npos) return 2.0F;
  return 5.0F;
}

// Above this cost of the best reading, one letter may be any other and one may be dirt.
constexpr float kDesperateNats = 4.5F;

float rank(const PiecePath& path) {
  return path.channel_nats + kUnigramWeight * path.unigram_nats;
}

std::u32string in_case(const std::u32string& spelling, WordCase word_case) {
  std::u32string text = spelling;
  if (word_case == WordCase::Upper) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char32_t letter) { return to_upper(letter); });
  } else if (word_case == WordCase::Title) {
    text[0] = to_upper(text[0]);
  }
  return text;
}

std::u32string lowered(std::u32string_view letters) {
  std::u32string text(letters);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char32_t letter) { return to_lower(letter); });
  return text;
}

// Addresses of the net and of mail follow no vocabulary.
bool is_address(std::u32string_view piece) {
  for (const std::u32string_view mark : {U"://", U"www.", U"@", U".gov", U".vn", U".com"}) {
    if (piece.find(mark) != std::u32string_view::npos) return true;
  }
  return false;
}

class PieceLattice {
 public:
  PieceLattice(std::u32string_view piece, const PieceKnowledge& knowledge,
               const PieceOptions& options)
      : piece_(piece),
        vocabulary_(knowledge.vocabulary),
        confusions_(knowledge.confusions),
        options_(options),
        code_(find_code(piece, knowledge.codes)) {
    if (is_dirt_or_bullet(piece)) {
      kinds_.assign(piece.size(), Kind::Mark);
    } else {
      for (std::size_t i = 0; i < piece.size(); ++i) kinds_.push_back(kind_at(i));
    }
  }

  std::vector<PiecePath> paths() {
    std::vector<PiecePath> best = run(Effort::Plain);
    const float plain = cheapest_known(best);
    if (piece_.size() >= 4 && plain > kSuspiciousNats) best = run(Effort::LostBlanks);
    if (piece_.size() >= 2 && plain > kDesperateNats) {
      searches_.clear();
      for (PiecePath& path : run(Effort::Desperate)) best.push_back(std::move(path));
      keep_best(best);
    }
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

  [[nodiscard]] Kind kind_at(std::size_t at) const {
    const char32_t letter = piece_[at];
    if (is_letter(letter)) return Kind::Letter;
    if (is_digit(letter)) return Kind::Digit;
    // "CCHC&VTLT": between capitals it joins abbreviations.
    const bool joins = letter == U'&' && at > 0 && at + 1 < piece_.size() &&
                       is_upper(piece_[at - 1]) && is_upper(piece_[at + 1]);
    return joins || is_plain_mark(letter) ? Kind::Mark : Kind::Sign;
  }

  // A word, number or sign may begin here even if no blank was lost.
  [[nodiscard]] bool is_boundary(std::size_t at) const {
    if (at == 0 || at == piece_.size()) return true;
    return kinds_[at - 1] != kinds_[at] || kinds_[at] == Kind::Mark || kinds_[at] == Kind::Sign;
  }

  // The end of the stretch from `at` that may be a word: letters, digits and signs.
  [[nodiscard]] std::size_t word_limit(std::size_t at) const {
    const std::size_t end = code_ && at < code_->begin ? code_->begin : piece_.size();
    while (at < end && kinds_[at] != Kind::Mark) ++at;
    return at;
  }

  std::vector<PiecePath> run(Effort effort) {
    effort_ = effort;
    ends_.assign(piece_.size() + 1, {});
    cutoffs_.assign(piece_.size() + 1, std::numeric_limits<float>::infinity());
    ends_[0].push_back({});
    for (std::size_t at = 0; at < piece_.size(); ++at) {
      keep_best(ends_[at]);
      if (ends_[at].empty()) continue;
      if (code_ && at == code_->begin) {
        add_code();
        continue;
      }
      if (code_ && at > code_->begin && at < code_->end) continue;
      add_literal(at);
      if (kinds_[at] != Kind::Mark && (is_boundary(at) || effort == Effort::LostBlanks)) {
        add_words(at);
      }
    }
    keep_best(ends_.back());
    return ends_.back();
  }

  // A code stands for itself; a word glued to its front is parted from it.
  void add_code() {
    for (std::size_t i = 0; i < ends_[code_->begin].size(); ++i) {
      const PiecePath& before = ends_[code_->begin][i];
      const bool blank = before.ends_in_word;
      append(before, code_->end,
             {blank ? U" " + code_->mended : code_->mended,
              blank ? confusions_.lost_space_nats() : 0.0F, 0.0F},
             Kind::Mark);
    }
  }

  void keep_best(std::vector<PiecePath>& partials) const {
    std::sort(partials.begin(), partials.end(), [](const PiecePath& a, const PiecePath& b) {
      return a.text != b.text ? a.text < b.text : rank(a) < rank(b);
    });
    partials.erase(
        std::unique(partials.begin(), partials.end(),
                    [](const PiecePath& a, const PiecePath& b) { return a.text == b.text; }),
        partials.end());
    std::sort(partials.begin(), partials.end(),
              [](const PiecePath& a, const PiecePath& b) { return rank(a) < rank(b); });
    if (partials.size() > options_.max_candidates) partials.resize(options_.max_candidates);
  }

  // What stands at `at`, taken as it is: a run of digits, a run of letters, or one sign.
  void add_literal(std::size_t at) {
    const Kind kind = kinds_[at];
    std::size_t end = at + 1;
    if (kind == Kind::Digit || kind == Kind::Letter) {
      if (!is_boundary(at)) return;
      while (end < piece_.size() && kinds_[end] == kind && !(code_ && end == code_->begin)) ++end;
    }
    const std::u32string_view text = piece_.substr(at, end - at);
    float cost = 0;
    float unigram = 0;
    if (kind == Kind::Sign) cost = sign_nats(text[0]);
    if (kind == Kind::Letter) {
      cost = unknown_nats(text);
      unigram = kUnknownUnigramNats;
    }
    const std::u32string as_read(text);
    for (const PiecePath& before : ends_[at]) {
      if (kind == Kind::Digit && before.ends_in_word) {
        append(before, end, {U" " + as_read, confusions_.lost_space_nats()}, kind);
      }
      const float touching = kind == Kind::Digit ? touching_nats(before.text) : 0.0F;
      append(before, end, {as_read, cost + touching, unigram, kind == Kind::Letter}, kind);
    }
  }

  // Digits right behind small letters are seldom printed so; "QH15", "A4" and "m2" are.
  static float touching_nats(const std::u32string& before) {
    const std::size_t size = before.size();
    if (size == 0 || !is_letter(before[size - 1])) return 0.0F;
    if (size >= 2 && is_letter(before[size - 2])) {
      return is_upper(before[size - 1]) ? 0.0F : kWordAndDigitNats;
    }
    if (before[size - 1] == U'm') return 0.0F;
    return is_upper(before[size - 1]) ? kCapitalAndDigitNats : kLetterAndDigitNats;
  }

  struct Addition {
    std::u32string text;
    float channel = 0;
    float unigram = 0;
    bool unknown = false;
    bool digits_as_word = false;
  };

  void append(const PiecePath& before, std::size_t end, const Addition& addition, Kind kind) {
    PiecePath next;
    next.channel_nats = before.channel_nats + addition.channel;
    next.unigram_nats = before.unigram_nats + addition.unigram;
    if (rank(next) >= cutoffs_[end]) return;
    next.text.reserve(before.text.size() + addition.text.size());
    next.text = before.text;
    next.text += addition.text;
    next.ends_in_word = kind == Kind::Letter;
    next.ends_in_number = kind == Kind::Digit;
    next.unknown = before.unknown || addition.unknown;
    next.digits_as_word = before.digits_as_word || addition.digits_as_word;
    ends_[end].push_back(std::move(next));
    if (ends_[end].size() >= 8 * options_.max_candidates) thin_out(end);
  }

  // Keeps the better half; what is worse than all of it need not come any more. Texts that come twice
  // are few, so that more than enough different ones are left.
  void thin_out(std::size_t end) {
    std::vector<PiecePath>& paths = ends_[end];
    const auto middle = paths.begin() + static_cast<std::ptrdiff_t>(4 * options_.max_candidates);
    std::nth_element(paths.begin(), middle, paths.end(),
                     [](const PiecePath& a, const PiecePath& b) { return rank(a) < rank(b); });
    cutoffs_[end] = rank(*middle);
    paths.erase(middle, paths.end());
  }

  [[nodiscard]] float unknown_nats(std::u32string_view text) const {
    const bool capitals =
        std::all_of(text.begin(), text.end(), [](char32_t letter) { return is_upper(letter); });
    const float letter_nats =
        capitals ? options_.unknown_capital_nats : options_.unknown_letter_nats;
    return options_.unknown_word_nats + letter_nats * static_cast<float>(text.size());
  }

  [[nodiscard]] bool has_letter_or_sign(std::size_t begin, std::size_t end) const {
    return std::any_of(kinds_.begin() + static_cast<std::ptrdiff_t>(begin),
                       kinds_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](Kind kind) { return kind == Kind::Letter || kind == Kind::Sign; });
  }

  void add_words(std::size_t at) {
    const bool with_lost_blanks = effort_ == Effort::LostBlanks;
    const std::size_t limit = word_limit(at);
    const auto& matches = search(at, limit);
    for (std::size_t n = 1; n < matches.size(); ++n) {
      const std::size_t end = at + n;
      const bool at_boundary = is_boundary(end);
      if (!at_boundary && !with_lost_blanks) continue;
      const bool digits_alone = !has_letter_or_sign(at, end);
      if (digits_alone && !may_be_digits_as_word(at, end)) continue;
      for (const WordMatch& match : likeliest(matches[n])) {
        if (!at_boundary && match.cost_nats > kMaxGluedWordNats) continue;
        add_word({at, end}, match, digits_alone);
      }
    }
  }

  // Of many words that cost the same, the common ones.
  [[nodiscard]] std::vector<WordMatch> likeliest(std::vector<WordMatch> matches) const {
    const auto rank_of = [this](const WordMatch& match) {
      return match.cost_nats + kUnigramWeight * vocabulary_.entry(match.entry).unigram_nats;
    };
    const std::size_t kept = std::min(matches.size(), options_.max_candidates * 2);
    std::partial_sort(
        matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(kept), matches.end(),
        [&](const WordMatch& a, const WordMatch& b) { return rank_of(a) < rank_of(b); });
    matches.resize(kept);
    return matches;
  }

  // One or two digits that are all of the piece but its marks ("13" for "là").
  [[nodiscard]] bool may_be_digits_as_word(std::size_t begin, std::size_t end) const {
    if (begin != 0 || end > 2) return false;
    return std::all_of(kinds_.begin() + static_cast<std::ptrdiff_t>(end), kinds_.end(),
                       [](Kind kind) { return kind == Kind::Mark; });
  }

  void add_word(std::pair<std::size_t, std::size_t> place, const WordMatch& match,
                bool digits_alone) {
    const auto [at, end] = place;
    const Vocabulary::Entry& entry = vocabulary_.entry(match.entry);
    const std::u32string text = spelled(entry, match.word_case, piece_.substr(at, end - at));
    for (const PiecePath& before : ends_[at]) {
      const bool blank = before.ends_in_word || before.ends_in_number;
      const float lost = blank ? confusions_.lost_space_nats() : 0.0F;
      append(before, end,
             {blank ? U" " + text : text, match.cost_nats + lost, entry.unigram_nats, false,
              digits_alone},
             Kind::Letter);
    }
  }

  // An abbreviation keeps the case it was read in ("TTg"), a syllable is cased by rule.
  [[nodiscard]] std::u32string spelled(const Vocabulary::Entry& entry, WordCase word_case,
                                       std::u32string_view read) const {
    if (!entry.syllable && lowered(read) == entry.spelling) return std::u32string(read);
    return in_case(entry.spelling, word_case);
  }

  const std::vector<std::vector<WordMatch>>& search(std::size_t at, std::size_t limit) {
    const auto [place, is_new] = searches_.try_emplace(at);
    if (is_new) {
      const std::u32string_view read = piece_.substr(at, limit - at);
      WordSearchOptions options = options_.search;
      if (effort_ == Effort::Desperate) {
        options.any_letter_nats = kAnyLetterNats;
        options.max_paths *= 4;
      }
      place->second = search_words(read, vocabulary_, confusions_, options);
    }
    return place->second;
  }

  std::u32string_view piece_;
  const Vocabulary& vocabulary_;
  const ConfusionIndex& confusions_;
  const PieceOptions& options_;
  std::optional<CodeSpan> code_;
  Effort effort_ = Effort::Plain;
  std::vector<Kind> kinds_;
  std::vector<std::vector<PiecePath>> ends_;
  std::vector<float> cutoffs_;  // of the rank, for each end
  std::map<std::size_t, std::vector<std::vector<WordMatch>>> searches_;
};

}  // namespace

std::vector<PiecePath> find_piece_paths(std::u32string_view piece, const PieceKnowledge& knowledge,
                                        const PieceOptions& options) {
  if (is_address(piece)) return {};
  return PieceLattice(piece, knowledge, options).paths();
}

}  // namespace sohoa::normalize
