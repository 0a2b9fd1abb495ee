#include "extract/organ_witness.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "document/word_rim.h"
#include "extract/approximate_match.h"
#include "extract/issuing_body.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 6;  // of a span: shorter ones meet by chance
constexpr std::size_t kLongTail = 3;       // words at the end of a line: a name alone
constexpr std::size_t kShortTail = 2;
constexpr std::size_t kFewestAroundLost = 4;  // words that prove a lost one between them
constexpr std::size_t kMostLostLetters = 3;   // of a word
constexpr std::size_t kFirstPages = 12;       // what proves a name stands on these, and on the last
constexpr std::size_t kLastPages = 3;
constexpr double kDoubtful = 0.8;
constexpr double kSure = 0.8;

/// A word of the letterhead.
struct Own {
  std::u32string printed{};
  std::u32string letters{};  ///< folded
  double confidence = 1;
  std::size_t line = 0;
};

/// A word of the text.
struct Said {
  std::u32string printed{};
  std::u32string letters{};
  double confidence = 0;
  Evidence place{};
};

using Span = std::pair<std::size_t, std::size_t>;  // of words, the end exclusive

std::u32string letters_of(std::u32string_view word) {
  return compact(fold(word));
}

template <typename Words>
std::u32string joined_letters(const Words& words, Span span) {
  std::u32string letters;
  for (std::size_t i = span.first; i < span.second; ++i) letters += words[i].letters;
  return letters;
}

bool is_syllable(std::u32string_view word) {
  return normalize::is_vietnamese_syllable(to_utf8(within_rim(word)));
}

void add_word(std::vector<Said>& said, const Word& word, const Evidence& place) {
  for (const std::u32string& part : split_words(to_utf32(word.text))) {
    const std::u32string_view printed = within_rim(part);
    if (printed.empty()) continue;
    said.push_back({.printed = std::u32string(printed),
                    .letters = letters_of(printed),
                    .confidence = word.confidence.value(),
                    .place = place});
  }
}

/// All words but those of the letterhead itself.
std::vector<Said> words_of(const std::vector<Page>& pages, const std::vector<Piece>& lines) {
  std::set<const Word*> own;
  for (const Piece& line : lines) own.insert(line.words.begin(), line.words.end());
  std::vector<Said> said;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page >= kFirstPages && page + kLastPages < pages.size()) continue;
    for (std::size_t i = 0; i < pages[page].lines.size(); ++i) {
      const Line& line = pages[page].lines[i];
      const Evidence place{.page_number = pages[page].page_number,
                           .box = line.box,
                           .line_index = static_cast<int>(i)};
      for (const Word& word : line.words) {
        if (!own.contains(&word)) add_word(said, word, place);
      }
    }
  }
  return said;
}

double confidence_in(const Piece& line, const std::u32string& word) {
  const auto found = std::ranges::find_if(line.words, [&](const Word* candidate) {
    return to_utf32(candidate->text).find(word) != std::u32string::npos;
  });
  return found == line.words.end() ? 1 : (*found)->confidence.value();
}

std::vector<Own> own_words(const std::vector<Piece>& lines) {
  std::vector<Own> own;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::u32string& word : split_words(to_utf32(organ_line_text(lines[i])))) {
      Own one{.letters = letters_of(word), .confidence = confidence_in(lines[i], word), .line = i};
      one.printed = std::move(word);
      own.push_back(std::move(one));
    }
  }
  return own;
}

/// A place of the text that says nearly what a span of the letterhead says.
struct Saying {
  Span words{};  ///< of the text
  std::size_t errors = 0;
};

/// The words that differ: `own` of the letterhead, `said` of the text.
struct Difference {
  Span own{};
  Span said{};
};

class Witness {
 public:
  Witness(const std::vector<Piece>& lines, const std::vector<Page>& pages, const Rules::Impl& rules)
      : line_count_(lines.size()),
        own_(own_words(lines)),
        said_(words_of(pages, lines)),
        rules_(rules) {}

  WitnessedLines read() {
    for (std::size_t line = 0; line + 1 < line_count_; ++line) settle(line, line + 1, 0);
    for (std::size_t line = 0; line < line_count_; ++line) {
      for (const std::size_t tail : {std::size_t{0}, kLongTail, kShortTail}) {
        settle(line, line, tail);
      }
    }
    add_lost_head();
    WitnessedLines result{.lines = std::vector<std::string>(line_count_), .proof = proof_};
    for (const Own& word : own_) {
      std::string& line = result.lines[word.line];
      if (!line.empty()) line += " ";
      line += to_utf8(word.printed);
    }
    return result;
  }

 private:
  [[nodiscard]] Span words_of_lines(std::size_t first, std::size_t last) const {
    const auto begin = std::ranges::find_if(own_, [&](const Own& w) { return w.line >= first; });
    const auto end = std::find_if(begin, own_.end(), [&](const Own& w) { return w.line > last; });
    return {begin - own_.begin(), end - own_.begin()};
  }

  /// Lines `first` to `last`, or the last words of a line alone where `tail` counts them.
  void settle(std::size_t first, std::size_t last, std::size_t tail) {
    Span span = words_of_lines(first, last);
    const std::size_t size = span.second - span.first;
    if (tail != 0 && tail >= size) return;
    if (tail != 0) span.first = span.second - tail;
    if (span.second - span.first < 2 || joined_letters(own_, span).size() < kFewestLetters) return;
    const std::vector<Saying> sayings = sayings_of(span);
    std::map<Span, std::vector<Span>, std::greater<>> differences;  // from the right
    for (const Saying& saying : sayings) {
      for (const Difference& one : differences_of(span, saying.words)) {
        differences[one.own].push_back(one.said);
      }
    }
    std::size_t replaced_from = own_.size();
    for (const auto& [own, said] : differences) {
      if (own.second > replaced_from) continue;
      if (2 * said.size() < sayings.size()) continue;  // most places agree with the letterhead
      const Span best = *std::ranges::max_element(
          said, {}, [&](const Span& words) { return confidence_of(said_, words); });
      if (!is_proof(own, best, tail != 0 && said.size() < 2)) continue;
      replace(own, best);
      replaced_from = own.first;
    }
  }

  [[nodiscard]] std::vector<Saying> sayings_of(Span span) const {
    std::vector<Saying> sayings;
    for (std::size_t at = 0; at < said_.size(); ++at) {
      const auto saying = saying_at(at, span);
      if (!saying) continue;
      const bool overlaps = !sayings.empty() && at < sayings.back().words.second;
      if (!overlaps) {
        sayings.push_back(*saying);
      } else if (saying->errors < sayings.back().errors) {
        sayings.back() = *saying;
      }
    }
    return sayings;
  }

  /// The best of the windows at `at`: one word more, as many, or one less.
  [[nodiscard]] std::optional<Saying> saying_at(std::size_t at, Span span) const {
    const std::size_t size = span.second - span.first;
    const bool opens = said_[at].letters == own_[span.first].letters;
    if (!is_upper(said_[at].printed.front()) && !opens) return std::nullopt;
    std::optional<Saying> best;
    for (const std::size_t length : {size, size + 1, size - 1}) {
      const Span window{at, at + length};
      if (length == 0 || window.second > said_.size()) continue;
      const bool closes = said_[window.second - 1].letters == own_[span.second - 1].letters;
      if (!opens && !closes) continue;
      const auto errors = errors_of(span, window);
      if (errors && (!best || *errors < best->errors)) best = Saying{window, *errors};
    }
    return best;
  }

  /// Letters that differ; nothing where it is another name.
  [[nodiscard]] std::optional<std::size_t> errors_of(Span span, Span window) const {
    const std::u32string wanted = joined_letters(said_, window);
    const std::u32string letters = joined_letters(own_, span);
    const auto capital = [](const Said& word) { return is_upper(word.printed.front()); };
    const auto first = said_.begin() + static_cast<std::ptrdiff_t>(window.first);
    const auto last = said_.begin() + static_cast<std::ptrdiff_t>(window.second);
    if (std::none_of(first, last, capital)) return std::nullopt;
    const std::size_t most = allowed_errors(wanted.size());
    const std::size_t errors = edit_distance(letters, wanted, most);
    if (errors <= most) return errors;
    return lacks_one_word(span, window) ? std::optional(most + 1) : std::nullopt;
  }

  /// "TRUNG TÂM Y TẾ HẠC" of "Trung tâm Y tế Sơn Hạc": all words but one that has a capital.
  [[nodiscard]] bool lacks_one_word(Span span, Span window) const {
    const std::size_t size = span.second - span.first;
    if (size < kFewestAroundLost || window.second - window.first != size + 1) return false;
    const Difference all = without_common({.own = span, .said = window});
    return all.own.first == all.own.second && is_upper(said_[all.said.first].printed.front());
  }

  [[nodiscard]] Difference without_common(Difference of) const {
    const auto same = [&](std::size_t own, std::size_t said) {
      return own_[own].letters == said_[said].letters;
    };
    while (of.own.first < of.own.second && of.said.first < of.said.second &&
           same(of.own.first, of.said.first)) {
      ++of.own.first;
      ++of.said.first;
    }
    while (of.own.first < of.own.second && of.said.first < of.said.second &&
           same(of.own.second - 1, of.said.second - 1)) {
      --of.own.second;
      --of.said.second;
    }
    return of;
  }

  [[nodiscard]] std::vector<Difference> differences_of(Span span, Span window) const {
    const Difference all = without_common({.own = span, .said = window});
    const std::size_t size = all.own.second - all.own.first;
    const bool beside = all.own.first == span.first || all.own.second == span.second;
    if (size == 0 && (beside || all.said.first == all.said.second)) return {};
    if (size != all.said.second - all.said.first) return {all};
    std::vector<Difference> differences;  // word by word
    for (std::size_t i = 0; i < size; ++i) {
      const Span own{all.own.first + i, all.own.first + i + 1};
      const Span said{all.said.first + i, all.said.first + i + 1};
      if (own_[own.first].letters != said_[said.first].letters) differences.push_back({own, said});
    }
    return differences;
  }

  template <typename Words>
  static double confidence_of(const Words& words, Span span) {
    double least = 1;
    for (std::size_t i = span.first; i < span.second; ++i)
      least = std::min(least, words[i].confidence);
    return least;
  }

  template <typename Words>
  static bool are_syllables(const Words& words, Span span) {
    for (std::size_t i = span.first; i < span.second; ++i) {
      if (!is_syllable(words[i].printed)) return false;
    }
    return true;
  }

  /// The words of the text may stand for those of the letterhead. `alone`: a name that one place says.
  [[nodiscard]] bool is_proof(Span own, Span said, bool alone) const {
    if (confidence_of(said_, said) < kSure || !are_syllables(said_, said)) return false;
    if (own.first == own.second) return is_upper(said_[said.first].printed.front());
    if (said.first == said.second) return false;
    if (!are_syllables(own_, own)) return true;
    if (alone) return false;
    return confidence_of(own_, own) < kDoubtful || has_lost_letters(own, said);
  }

  /// "VỊ" of "VIỆN", "HI" of "CHI".
  [[nodiscard]] bool has_lost_letters(Span own, Span said) const {
    const std::u32string rest = joined_letters(own_, own);
    const std::u32string whole = joined_letters(said_, said);
    return whole.size() > rest.size() && whole.size() - rest.size() <= kMostLostLetters &&
           (whole.starts_with(rest) || whole.ends_with(rest));
  }

  void replace(Span own, Span said) {
    const std::size_t beside = own.first < own_.size() ? own.first : own.first - 1;
    const std::size_t line = own_[beside].line;
    std::vector<Own> words;
    for (std::size_t i = said.first; i < said.second; ++i) {
      Own word{.letters = said_[i].letters, .confidence = said_[i].confidence, .line = line};
      for (const char32_t letter : said_[i].printed) word.printed.push_back(to_upper(letter));
      words.push_back(std::move(word));
    }
    const auto first = own_.begin() + static_cast<std::ptrdiff_t>(own.first);
    const auto behind = own_.erase(first, own_.begin() + static_cast<std::ptrdiff_t>(own.second));
    own_.insert(behind, words.begin(), words.end());
    proof_.push_back(said_[said.first].place);
  }

  /// "THỦY NÔNG" of "Bộ Thủy nông": the first line has lost the words that open the name of an organ. All
  /// places that have such words before it have the same.
  void add_lost_head() {
    const Span span = words_of_lines(0, 0);
    std::string text;
    for (std::size_t i = span.first; i < span.second; ++i) text += to_utf8(own_[i].printed) + " ";
    if (span.second - span.first < 2 || joined_letters(own_, span).size() < kFewestLetters ||
        organ_head_of(fold(text), rules_) != nullptr) {
      return;
    }
    std::optional<Span> head;
    for (const Saying& saying : sayings_of(span)) {
      const std::optional<Span> found = head_before(saying.words.first);
      if (!found) continue;
      if (head && joined_letters(said_, *head) != joined_letters(said_, *found)) return;
      head = found;
    }
    if (head) replace({span.first, span.first}, *head);
  }

  [[nodiscard]] std::optional<Span> head_before(std::size_t at) const {
    for (const OrganHead& head : rules_.organ_heads) {
      const auto words = static_cast<std::size_t>(std::ranges::count(head.words, U' ')) + 1;
      if (head.rank == 0 || words > at) continue;
      const Span span{at - words, at};
      const bool same = joined_letters(said_, span) == compact(head.words);
      if (same && is_upper(said_[span.first].printed.front())) return span;
    }
    return std::nullopt;
  }

  std::size_t line_count_;
  std::vector<Own> own_;
  std::vector<Said> said_;
  const Rules::Impl& rules_;
  std::vector<Evidence> proof_;
};

}  // namespace

WitnessedLines witnessed_lines(const std::vector<Piece>& lines, const std::vector<Page>& pages,
                               const Rules::Impl& rules) {
  return Witness(lines, pages, rules).read();
}

}  // namespace sohoa::extract
