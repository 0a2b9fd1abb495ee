#include "extract/organ_witness.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "document/word_rim.h"
#include "extract/approximate_match.h"
#include "extract/issuing_body.h"
#include "extract/organ_words.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 6;  // of a span: shorter ones meet by chance
constexpr std::size_t kLongTail = 3;       // words at the end of a line: a name alone
constexpr std::size_t kShortTail = 2;
constexpr std::size_t kFewestAroundLost = 4;  // words that prove a lost one between them
constexpr std::size_t kMostLostLetters = 3;   // of a word
constexpr std::size_t kMostOthers = 2;        // letters between two readings of a word
constexpr std::size_t kMostNameWords = 3;     // of a unit
constexpr double kDoubtful = 0.8;
constexpr double kSure = 0.8;

using Span = std::pair<std::size_t, std::size_t>;  // of words, the end exclusive

template <typename Words>
std::u32string joined_letters(const Words& words, Span span) {
  std::u32string letters;
  for (std::size_t i = span.first; i < span.second; ++i) letters += words[i].letters;
  return letters;
}

bool is_syllable(std::u32string_view word) {
  return normalize::is_vietnamese_syllable(to_utf8(within_rim(word.substr(0, word.find(U' ')))));
}

bool is_kind_of_unit(std::u32string_view letters) {
  constexpr auto kKinds = std::to_array<std::u32string_view>(
      {U"tinh", U"huyen", U"xa", U"phuong", U"thon", U"quan", U"pho", U"tran"});
  return std::ranges::find(kKinds, letters) != kKinds.end();
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
        own_(organ_words(lines)),
        said_(words_beside(lines, pages)),
        rules_(rules) {}

  WitnessedLines read() {
    for (std::size_t line = 0; line + 1 < line_count_; ++line) settle(line, line + 1, 0);
    for (std::size_t line = 0; line < line_count_; ++line) {
      for (const std::size_t tail : {std::size_t{0}, kLongTail, kShortTail}) {
        settle(line, line, tail);
      }
    }
    add_lost_head();
    for (std::size_t line = 0; line < line_count_; ++line) add_lost_part(line);
    WitnessedLines result{.lines = std::vector<std::string>(line_count_), .proof = proof_};
    for (const OrganWord& word : own_) {
      std::string& line = result.lines[word.line];
      if (!line.empty()) line += " ";
      line += to_utf8(word.printed);
    }
    return result;
  }

 private:
  [[nodiscard]] Span words_of_lines(std::size_t first, std::size_t last) const {
    const auto begin =
        std::ranges::find_if(own_, [&](const OrganWord& w) { return w.line >= first; });
    const auto end =
        std::find_if(begin, own_.end(), [&](const OrganWord& w) { return w.line > last; });
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
    const bool name = is_upper(said_[at].printed.front()) || is_kind_of_unit(said_[at].letters);
    if (!name && !opens) return std::nullopt;
    std::optional<Saying> best;
    for (const std::size_t length : {size, size + 1, size - 1, size + 2}) {
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
    const auto capital = [](const SaidWord& word) { return is_upper(word.printed.front()); };
    const auto first = said_.begin() + static_cast<std::ptrdiff_t>(window.first);
    const auto last = said_.begin() + static_cast<std::ptrdiff_t>(window.second);
    if (std::none_of(first, last, capital)) return std::nullopt;
    const std::size_t most = allowed_errors(wanted.size());
    const std::size_t errors = edit_distance(letters, wanted, most);
    if (mixes_capitals(window)) return std::nullopt;
    if (errors <= most) return errors;
    return lacks_one_word(span, window) ? std::optional(most + 1) : std::nullopt;
  }

  /// "TỈNH Căn": a line of capitals and the sentence below it. "UBND" may stand in any line.
  [[nodiscard]] bool mixes_capitals(Span window) const {
    bool capitals = false;
    bool others = false;
    for (std::size_t i = window.first; i < window.second; ++i) {
      const std::u32string& printed = said_[i].printed;
      if (printed.size() < 2) continue;
      const bool upper = std::ranges::all_of(printed, is_upper);
      capitals = capitals || (upper && is_syllable(printed));
      others = others || !upper;
    }
    return capitals && others;
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
    const std::size_t size = span.second - span.first;
    if (size != window.second - window.first) {
      const Difference all = without_common({.own = span, .said = window});
      const bool beside = all.own.first == span.first || all.own.second == span.second;
      if (all.own.first == all.own.second && beside) return {};
      return {all};
    }
    std::vector<Difference> differences;  // word by word
    for (std::size_t i = 0; i < size; ++i) {
      const Span own{span.first + i, span.first + i + 1};
      const Span said{window.first + i, window.first + i + 1};
      // "VIEN" has the letters of "viện" and is no syllable.
      const bool same = own_[own.first].letters == said_[said.first].letters;
      if (edit_distance(own_[own.first].letters, said_[said.first].letters, kMostOthers) >
          kMostOthers) {
        return {};  // other words
      }
      // "TỈNH CÀ MAU" above and "... tỉnh. Căn cứ" in the text
      if (!same && are_syllables(own_, own) && !may_have_lost(own, said)) return {};
      if (!same || !are_syllables(own_, own)) differences.push_back({own, said});
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
    return !alone && may_have_lost(own, said);
  }

  /// A good word that may still be a misread one.
  [[nodiscard]] bool may_have_lost(Span own, Span said) const {
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
    std::vector<OrganWord> words;
    for (std::size_t i = said.first; i < said.second; ++i) {
      OrganWord word{.letters = said_[i].letters, .confidence = said_[i].confidence, .line = line};
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

  /// "TỈNH SUỐI" where the text has nothing but "tỉnh Suối Mây": the name of a unit has lost a word.
  void add_lost_part(std::size_t line) {
    const Span span = words_of_lines(line, line);
    if (span.second - span.first < 2 || !is_kind_of_unit(own_[span.second - 2].letters)) return;
    const OrganWord& part = own_[span.second - 1];
    std::optional<Span> whole;
    for (std::size_t at = 0; at < said_.size(); ++at) {
      if (said_[at].letters != own_[span.second - 2].letters) continue;
      const Span name = name_at(at + 1);
      if (name.first == name.second) continue;
      const bool holds = said_[name.first].letters == part.letters ||
                         said_[name.second - 1].letters == part.letters;
      if (!holds) continue;
      if (name.second - name.first == 1) return;  // its whole name
      if (whole && joined_letters(said_, *whole) != joined_letters(said_, name)) return;
      if (!whole || confidence_of(said_, name) > confidence_of(said_, *whole)) whole = name;
    }
    if (!whole || !are_syllables(said_, *whole) || confidence_of(said_, *whole) < kSure) return;
    replace({span.second - 1, span.second}, *whole);
    // "NH PHỐ" of "thành phố"
    const Span kind{span.second - 3, span.second - 2};
    const bool two = span.second - span.first > 2 && whole->first > 1;
    if (two && !are_syllables(own_, kind)) {
      const Span said{whole->first - 2, whole->first - 1};
      if (has_lost_letters(kind, said) && are_syllables(said_, said)) replace(kind, said);
    }
  }

  /// The words with capitals from `at`, up to a sign behind one of them.
  [[nodiscard]] Span name_at(std::size_t at) const {
    std::size_t end = at;
    while (end < said_.size() && end < at + kMostNameWords) {
      const std::u32string& printed = said_[end].printed;
      if (!is_upper(printed.front()) || (printed.size() > 1 && is_upper(printed[1]))) break;
      ++end;
      if (said_[end - 1].ends) break;
    }
    return {at, end};
  }

  std::size_t line_count_;
  std::vector<OrganWord> own_;
  std::vector<SaidWord> said_;
  const Rules::Impl& rules_;
  std::vector<Evidence> proof_;
};

}  // namespace

WitnessedLines witnessed_lines(const std::vector<Piece>& lines, const std::vector<Page>& pages,
                               const Rules::Impl& rules) {
  std::vector<std::string> printed;
  printed.reserve(lines.size());
  for (const Piece& line : lines) printed.push_back(organ_line_text(line));
  const auto as_listed = [](const OrganName& name) { return name.listed && name.exact; };
  if (std::ranges::all_of(organ_names(printed, rules), as_listed)) return {.lines = printed};
  return Witness(lines, pages, rules).read();
}

}  // namespace sohoa::extract
