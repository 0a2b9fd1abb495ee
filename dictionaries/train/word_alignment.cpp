#include "dictionaries/train/word_alignment.h"

#include "document/unicode_form.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace sohoa::dictionaries {
namespace {

// Above this share of letters that differ even without their marks two words are no pair.
constexpr double kMaxWordDistance = 0.75;
constexpr double kUnmatchedWord = 1.0;

std::vector<std::u32string> words_of(std::string_view line) {
  std::vector<std::u32string> words(1);
  for (const char32_t letter : to_utf32(line)) {
    if (u_isUWhiteSpace(static_cast<UChar32>(letter)) != 0) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back().push_back(letter);
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Edits between two words without marks and case, over the length of the longer one.
double distance(const std::u32string& a, const std::u32string& b) {
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<int>(j);
  for (const char32_t letter : a) {
    int diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const int substituted = diagonal + (base_letter(letter) == base_letter(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({substituted, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back() / static_cast<double>(std::max<std::size_t>({a.size(), b.size(), 1}));
}

struct Step {
  double cost = std::numeric_limits<double>::infinity();
  std::size_t printed = 0;  // words taken on either side
  std::size_t read = 0;
};

std::u32string join(const std::vector<std::u32string>& words, std::size_t end, std::size_t count) {
  std::u32string joined;
  for (std::size_t i = end - count; i < end; ++i) joined += words[i];
  return joined;
}

// The cheapest way to words i and j as one step of the alignment table.
Step best_step(const std::vector<std::vector<Step>>& table,
               const std::vector<std::u32string>& printed, const std::vector<std::u32string>& read,
               std::pair<std::size_t, std::size_t> at) {
  const std::size_t i = at.first;
  const std::size_t j = at.second;
  Step best;
  const auto offer = [&](std::size_t p, std::size_t r, double cost) {
    if (const double sum = table[i - p][j - r].cost + cost; sum < best.cost) best = {sum, p, r};
  };
  if (i >= 1) offer(1, 0, kUnmatchedWord);
  if (j >= 1) offer(0, 1, kUnmatchedWord);
  // A joint costs a little, so that equal words stay pairs of their own.
  constexpr double kJoint = 0.2;
  for (const auto& [p, r] : {std::pair{1U, 1U}, {2U, 1U}, {1U, 2U}}) {
    if (i < p || j < r) continue;
    const double weight = std::max(p, r);
    const double cost = distance(join(printed, i, p), join(read, j, r));
    if (cost <= kMaxWordDistance) offer(p, r, weight * cost + (weight > 1 ? kJoint : 0.0));
  }
  return best;
}

}  // namespace

char32_t base_letter(char32_t letter) {
  // Asked for every cell of every table: remembered. The tool has one thread.
  static std::unordered_map<char32_t, char32_t> known;
  if (const auto found = known.find(letter); found != known.end()) return found->second;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString decomposed;
  auto base = static_cast<UChar32>(letter);
  if (U_SUCCESS(status) && nfd->getDecomposition(base, decomposed)) base = decomposed.char32At(0);
  base = u_tolower(base);
  if (base == 0x111) base = 'd';
  return known[letter] = static_cast<char32_t>(base);
}

std::vector<WordPair> align_words(std::string_view printed_line, std::string_view read_line) {
  const std::vector<std::u32string> printed = words_of(printed_line);
  const std::vector<std::u32string> read = words_of(read_line);
  std::vector<std::vector<Step>> table(printed.size() + 1, std::vector<Step>(read.size() + 1));
  table[0][0].cost = 0;
  for (std::size_t i = 0; i <= printed.size(); ++i) {
    for (std::size_t j = 0; j <= read.size(); ++j) {
      if (i + j > 0) table[i][j] = best_step(table, printed, read, {i, j});
    }
  }
  std::vector<WordPair> pairs;
  std::size_t i = printed.size();
  std::size_t j = read.size();
  while (i + j > 0) {
    const Step& step = table[i][j];
    if (step.printed > 0 && step.read > 0) {
      const auto blank = step.printed == 2 ? WordPair::Blank::Lost
                         : step.read == 2  ? WordPair::Blank::Extra
                                           : WordPair::Blank::Kept;
      pairs.push_back({join(printed, i, step.printed), join(read, j, step.read), blank});
    }
    i -= step.printed;
    j -= step.read;
  }
  std::reverse(pairs.begin(), pairs.end());
  // A reading of another line gives few pairs, and those by chance.
  if (pairs.size() * 2 < printed.size()) pairs.clear();
  return pairs;
}

}  // namespace sohoa::dictionaries
