#include "pipeline/evaluate/text_score.h"

#include <algorithm>

#include "pipeline/evaluate/alignment.h"
#include "pipeline/evaluate/edit_distance.h"
#include "pipeline/evaluate/words.h"

namespace sohoa::evaluate {
namespace {

constexpr std::size_t kWorstLines = 5;
constexpr std::string_view kUncertain = "@@";

std::size_t count_in_common(std::vector<std::string> first, std::vector<std::string> second,
                            std::vector<std::string>* second_only = nullptr) {
  std::ranges::sort(first);
  std::ranges::sort(second);
  std::vector<std::string> common;
  std::ranges::set_intersection(first, second, std::back_inserter(common));
  if (second_only) std::ranges::set_difference(second, first, std::back_inserter(*second_only));
  return common.size();
}

Retrieval retrieve(std::string_view truth, std::string_view read, std::string_view forgiven) {
  const std::vector<std::string> wanted = folded_words(truth);
  const std::vector<std::string> given = folded_words(read);
  std::vector<std::string> extra;
  const std::size_t right = count_in_common(wanted, given, &extra);
  const std::size_t pardoned = count_in_common(folded_words(forgiven), extra);
  return {wanted.size(), given.size() - pardoned, right};
}

// What is left over when all stretches that can be compared by letters are counted.
struct Leftovers {
  std::vector<std::string> missing;
  std::vector<std::string> extra;
};

void count_difference(const std::vector<std::string>& truth, const std::vector<std::string>& read,
                      const Difference& difference, TextScore& score, Leftovers& leftovers) {
  const auto slice = [](const std::vector<std::string>& all, std::size_t begin, std::size_t end) {
    return std::vector(all.begin() + static_cast<std::ptrdiff_t>(begin),
                       all.begin() + static_cast<std::ptrdiff_t>(end));
  };
  const auto wanted = slice(truth, difference.first_begin, difference.first_end);
  const auto given = slice(read, difference.second_begin, difference.second_end);
  const std::string wanted_text = joined(wanted);
  const std::string given_text = joined(given);
  const bool one_word = wanted.size() == 1 && given.size() == 1;
  if (one_word || comparable(wanted_text, given_text)) {
    score.kinds += letter_errors(wanted_text, given_text);
    if (wanted.size() == given.size()) {
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] != given[i]) ++score.confusions[{wanted[i], given[i]}];
      }
    } else {
      ++score.confusions[{wanted_text, given_text}];
    }
  } else {
    leftovers.missing.insert(leftovers.missing.end(), wanted.begin(), wanted.end());
    leftovers.extra.insert(leftovers.extra.end(), given.begin(), given.end());
  }
}

void score_pair(const TextPair& pair, TextScore& score, Leftovers& leftovers) {
  const std::vector<std::string> wanted = tokens(without_footnote_marks(pair.truth));
  const std::vector<std::string> given = tokens(without_footnote_marks(pair.read));
  const std::string wanted_text = joined(wanted);
  const std::string given_text = joined(given);
  Numbering number;
  const std::vector<Symbol> wanted_symbols = number(wanted);
  const std::vector<Symbol> given_symbols = number(given);

  const auto letters_wanted = letters(wanted_text);
  const Tally characters{edit_distance(letters_wanted, letters(given_text)), letters_wanted.size()};
  score.characters += characters;
  score.tokens += {edit_distance(wanted_symbols, given_symbols), wanted.size()};
  Numbering number_words;
  const std::vector<Symbol> wanted_words = number_words(words(wanted_text));
  score.words +=
      {edit_distance(wanted_words, number_words(words(given_text))), wanted_words.size()};

  if (characters.errors == 0) return;
  for (const Difference& each : differences(align(wanted_symbols, given_symbols),
                                            wanted_symbols.size(), given_symbols.size())) {
    count_difference(wanted, given, each, score, leftovers);
  }
  if (pair.line_number > 0) {
    score.worst_lines.push_back({pair.line_number, characters.errors, wanted_text, given_text});
  }
}

void keep_worst_lines(std::vector<WorstLine>& lines) {
  std::ranges::stable_sort(lines, std::ranges::greater{}, &WorstLine::errors);
  if (lines.size() > kWorstLines) lines.resize(kWorstLines);
}

// Blanks and empty lines at the end of a file come and go with every program that saves it.
std::vector<std::string> lines_up_to_the_last_word(std::string_view text) {
  std::vector<std::string> lines = split_lines(text);
  while (!lines.empty() && tokens(lines.back()).empty()) lines.pop_back();
  return lines;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Tally::rate() const {
  return share(errors, total);
}

Tally& Tally::operator+=(const Tally& other) {
  errors += other.errors;
  total += other.total;
  return *this;
}

double Retrieval::missed() const {
  return share(truth - right, truth);
}
double Retrieval::invented() const {
  return share(given - right, given);
}
double Retrieval::f1() const {
  return truth + given == 0 ? 1.0 : share(2 * right, truth + given);
}

Retrieval& Retrieval::operator+=(const Retrieval& other) {
  truth += other.truth;
  given += other.given;
  right += other.right;
  return *this;
}

TextScore& TextScore::operator+=(const TextScore& other) {
  characters += other.characters;
  tokens += other.tokens;
  words += other.words;
  in_any_order += other.in_any_order;
  kinds += other.kinds;
  for (const auto& [pair, count] : other.confusions) confusions[pair] += count;
  return *this;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.starts_with('\f')) line.remove_prefix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<TextPair> pair_up(const TruthText& truth, std::string_view read) {
  const std::vector<std::string> wanted = lines_up_to_the_last_word(truth.text);
  const std::vector<std::string> given = lines_up_to_the_last_word(read);
  std::vector<TextPair> pairs;
  if (truth.by_line && wanted.size() == given.size()) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (!wanted[i].starts_with(kUncertain)) pairs.push_back({i + 1, wanted[i], given[i]});
    }
    return pairs;
  }
  TextPair whole{0, "", std::string(read)};
  for (const std::string& line : wanted) {
    if (!line.starts_with(kUncertain)) whole.truth += line + '\n';
  }
  return {whole};
}

TextScore score_text(const TruthText& truth, std::string_view read) {
  TextScore score;
  Leftovers leftovers;
  std::string all_truth;
  std::string all_read;
  for (const TextPair& pair : pair_up(truth, read)) {
    score_pair(pair, score, leftovers);
    all_truth += pair.truth + '\n';
    all_read += pair.read + '\n';
  }
  score.in_any_order = retrieve(all_truth, all_read, truth.forgiven);
  const std::size_t moved = count_in_common(leftovers.missing, leftovers.extra);
  score.kinds[ErrorKind::WordMoved] += moved;
  score.kinds[ErrorKind::WordMissing] += leftovers.missing.size() - moved;
  score.kinds[ErrorKind::WordExtra] += leftovers.extra.size() - moved;
  keep_worst_lines(score.worst_lines);
  return score;
}

}  // namespace sohoa::evaluate
