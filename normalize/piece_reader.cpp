#include "normalize/piece_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "normalize/token.h"
#include "normalize/unicode_form.h"

// A piece is a small lattice of its own. Its nodes are the places between letters; its edges are words
// found by search, runs of digits and signs as they stand, and unknown words as they stand. Words meet
// at a blank that was lost. The cheapest few paths through the lattice are the candidates; what a path
// costs is the channel's cost plus part of the words' cost without context, so that a rare word does
// not push a common one out of the list before the decoder has seen the neighbours.

namespace sohoa::normalize {
namespace {

constexpr std::size_t kMaxPieceLetters = 48;  // longer pieces are addresses and rule lines
constexpr float kUnigramWeight = 0.6F;
// Above this cost of the best reading without lost blanks, lost blanks are looked for.
constexpr float kSuspiciousNats = 5.0F;
constexpr float kMaxGluedWordNats = 9.0F;

enum class Kind { Letter, Digit, Sign, Mark };

// Marks that stay punctuation whatever a recogniser may have made of letters.
bool is_plain_mark(char32_t letter) {
  return std::u32string_view(U".,;:!?()[]{}-–—/%+=<>“”\"…|_•").find(letter) !=
         std::u32string_view::npos;
}

// What it costs to take a sign for itself although it may stand for letters.
float sign_nats(char32_t sign) {
  if (std::u32string_view(U"'’‘*°").find(sign) != std::u32string_view::npos) return 2.0F;
  return 5.0F;
}

struct Partial {
  std::u32string text;
  float channel = 0;
  float unigram = 0;
  bool ends_in_word = false;
  bool ends_in_number = false;
  [[nodiscard]] float rank() const { return channel + kUnigramWeight * unigram; }
};

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

class PieceLattice {
 public:
  PieceLattice(std::u32string_view piece, const Vocabulary& vocabulary,
               const ConfusionIndex& confusions, const PieceOptions& options)
      : piece_(piece), vocabulary_(vocabulary), confusions_(confusions), options_(options) {
    for (const char32_t letter : piece_) kinds_.push_back(kind_of(letter));
  }

  std::vector<Partial> paths() {
    std::vector<Partial> best = run(false);
    const bool long_enough = piece_.size() >= 4;
    const auto cheapest =
        std::min_element(best.begin(), best.end(),
                         [](const Partial& a, const Partial& b) { return a.channel < b.channel; });
    if (long_enough && (cheapest == best.end() || cheapest->channel > kSuspiciousNats)) {
      best = run(true);
    }
    return best;
  }

 private:
  [[nodiscard]] Kind kind_of(char32_t letter) const {
    if (is_letter(letter)) return Kind::Letter;
    if (is_digit(letter)) return Kind::Digit;
    if (is_plain_mark(letter)) return Kind::Mark;
    return confusions_.stands_for_letters(letter) ? Kind::Sign : Kind::Mark;
  }

  // A word, number or sign may begin here even if no blank was lost.
  [[nodiscard]] bool is_boundary(std::size_t at) const {
    if (at == 0 || at == piece_.size()) return true;
    return kinds_[at - 1] != kinds_[at] || kinds_[at] == Kind::Mark || kinds_[at] == Kind::Sign;
  }

  // The end of the stretch from `at` that may be a word: letters, digits and signs.
  [[nodiscard]] std::size_t word_limit(std::size_t at) const {
    while (at < piece_.size() && kinds_[at] != Kind::Mark) ++at;
    return at;
  }

  std::vector<Partial> run(bool with_lost_blanks) {
    ends_.assign(piece_.size() + 1, {});
    ends_[0].push_back({});
    for (std::size_t at = 0; at < piece_.size(); ++at) {
      keep_best(ends_[at]);
      if (ends_[at].empty()) continue;
      add_literal(at);
      if (kinds_[at] != Kind::Mark && (is_boundary(at) || with_lost_blanks)) {
        add_words(at, with_lost_blanks);
      }
    }
    keep_best(ends_.back());
    return ends_.back();
  }

  void keep_best(std::vector<Partial>& partials) const {
    std::sort(partials.begin(), partials.end(), [](const Partial& a, const Partial& b) {
      return a.text != b.text ? a.text < b.text : a.rank() < b.rank();
    });
    partials.erase(std::unique(partials.begin(), partials.end(),
                               [](const Partial& a, const Partial& b) { return a.text == b.text; }),
                   partials.end());
    std::sort(partials.begin(), partials.end(),
              [](const Partial& a, const Partial& b) { return a.rank() < b.rank(); });
    if (partials.size() > options_.max_candidates) partials.resize(options_.max_candidates);
  }

  // What stands at `at`, taken as it is: a run of digits, a run of letters, or one sign.
  void add_literal(std::size_t at) {
    const Kind kind = kinds_[at];
    std::size_t end = at + 1;
    if (kind == Kind::Digit || kind == Kind::Letter) {
      if (!is_boundary(at)) return;
      while (end < piece_.size() && kinds_[end] == kind) ++end;
    }
    const std::u32string_view text = piece_.substr(at, end - at);
    float cost = 0;
    float unigram = 0;
    if (kind == Kind::Sign) cost = sign_nats(text[0]);
    if (kind == Kind::Letter) {
      cost = unknown_nats(text);
      unigram = 8.0F;
    }
    for (std::size_t i = 0; i < ends_[at].size(); ++i) {
      Partial next = ends_[at][i];
      if (kind == Kind::Digit && next.ends_in_word) {
        Partial parted = next;
        append(parted, end, {U" " + std::u32string(text), confusions_.lost_space_nats(), 0}, kind);
      }
      append(next, end, {std::u32string(text), cost, unigram}, kind);
    }
  }

  struct Addition {
    std::u32string text;
    float channel;
    float unigram;
  };

  void append(Partial partial, std::size_t end, const Addition& addition, Kind kind) {
    partial.text += addition.text;
    partial.channel += addition.channel;
    partial.unigram += addition.unigram;
    partial.ends_in_word = kind == Kind::Letter;
    partial.ends_in_number = kind == Kind::Digit;
    ends_[end].push_back(std::move(partial));
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

  void add_words(std::size_t at, bool with_lost_blanks) {
    const std::size_t limit = word_limit(at);
    const auto& matches = search(at, limit);
    for (std::size_t n = 1; n < matches.size(); ++n) {
      const std::size_t end = at + n;
      const bool at_boundary = is_boundary(end);
      if (!at_boundary && !with_lost_blanks) continue;
      if (!has_letter_or_sign(at, end)) continue;
      std::size_t taken = 0;
      for (const WordMatch& match : matches[n]) {
        if (!at_boundary && match.cost_nats > kMaxGluedWordNats) break;
        add_word({at, end}, match);
        if (++taken == options_.max_candidates * 2) break;
      }
    }
  }

  void add_word(std::pair<std::size_t, std::size_t> place, const WordMatch& match) {
    const auto [at, end] = place;
    const Vocabulary::Entry& entry = vocabulary_.entry(match.entry);
    const std::u32string text = spelled(entry, match.word_case, piece_.substr(at, end - at));
    for (std::size_t i = 0; i < ends_[at].size(); ++i) {
      const Partial& before = ends_[at][i];
      const bool blank = before.ends_in_word || before.ends_in_number;
      const float lost = blank ? confusions_.lost_space_nats() : 0.0F;
      append(before, end, {blank ? U" " + text : text, match.cost_nats + lost, entry.unigram_nats},
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
      place->second = search_words(read, vocabulary_, confusions_, options_.search);
    }
    return place->second;
  }

  std::u32string_view piece_;
  const Vocabulary& vocabulary_;
  const ConfusionIndex& confusions_;
  const PieceOptions& options_;
  std::vector<Kind> kinds_;
  std::vector<std::vector<Partial>> ends_;
  std::map<std::size_t, std::vector<std::vector<WordMatch>>> searches_;
};

}  // namespace

PieceReader::PieceReader(const dictionaries::LanguageModel& model, const Vocabulary& vocabulary,
                         const ConfusionIndex& confusions, PieceOptions options)
    : model_(model), vocabulary_(vocabulary), confusions_(confusions), options_(options) {}

std::vector<Candidate> PieceReader::read(std::string_view piece) const {
  const auto make = [&](std::string text, float channel) {
    Candidate candidate{std::move(text), {}, channel, false};
    for (const Token& token : tokenize(candidate.text)) {
      candidate.words.push_back(model_.find(token.form));
    }
    candidate.unchanged = candidate.text == piece;
    return candidate;
  };
  std::vector<Candidate> candidates;
  const std::u32string letters = to_utf32(piece);
  if (letters.size() <= kMaxPieceLetters) {
    PieceLattice lattice(letters, vocabulary_, confusions_, options_);
    for (const Partial& partial : lattice.paths()) {
      candidates.push_back(make(to_utf8(partial.text), partial.channel));
    }
  }
  const bool itself = std::any_of(candidates.begin(), candidates.end(),
                                  [](const Candidate& candidate) { return candidate.unchanged; });
  if (!itself) {
    const float cost = options_.unknown_word_nats +
                       options_.unknown_letter_nats * static_cast<float>(letters.size());
    candidates.push_back(make(std::string(piece), cost));
  }
  return candidates;
}

}  // namespace sohoa::normalize
