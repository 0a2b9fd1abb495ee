#include "normalize/motto.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "document/tone_mark.h"
#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

using Formula = std::vector<std::string_view>;

const Formula kNationalName{"CỘNG", "HÒA", "XÃ", "HỘI", "CHỦ", "NGHĨA", "VIỆT", "NAM"};
const Formula kMotto{"Độc", "lập", "-", "Tự", "do", "-", "Hạnh", "phúc"};
constexpr std::size_t kEnoughWords = 4;  // of the eight
constexpr std::size_t kMostOfLine = 14;  // words on the line; a sentence has more
constexpr double kConfidence = 0.9;      // of what stands under a seal

bool same_word(std::string_view read, std::string_view printed) {
  if (printed == "-") return read == "-" || read == "–" || read == "—";
  return to_lower(fold_tone_school(std::string(read))) ==
         to_lower(fold_tone_school(std::string(printed)));
}

struct Pair {
  std::size_t read = 0;
  std::size_t printed = 0;
};

// The longest run of words that stand in the same order in both.
std::vector<Pair> common_words(const std::vector<Word>& read, const Formula& printed) {
  const std::size_t columns = printed.size() + 1;
  std::vector<std::size_t> length((read.size() + 1) * columns, 0);
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
    return length[i * columns + j];
  };
  for (std::size_t i = read.size(); i-- > 0;) {
    for (std::size_t j = printed.size(); j-- > 0;) {
      at(i, j) = same_word(read[i].text, printed[j]) ? at(i + 1, j + 1) + 1
                                                     : std::max(at(i + 1, j), at(i, j + 1));
    }
  }
  std::vector<Pair> pairs;
  for (std::size_t i = 0, j = 0; i < read.size() && j < printed.size();) {
    if (same_word(read[i].text, printed[j])) {
      pairs.push_back({i++, j++});
    } else {
      ++(at(i + 1, j) >= at(i, j + 1) ? i : j);
    }
  }
  return pairs;
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

// One word for all readings in the place of `printed`.
Word mended(std::span<const Word> read, std::string printed) {
  Word word = read.front();
  for (const Word& next : read.subspan(1)) {
    word.raw += std::string(static_cast<std::size_t>(next.spaces_before), ' ') + next.raw;
    if (word.box && next.box) word.box = unite(*word.box, *next.box);
  }
  word.text = std::move(printed);
  word.reason = word.raw == word.text ? "" : "letters";
  word.confidence = Confidence(kConfidence);
  word.alternatives.clear();
  return word;
}

// Between two words that were found, and before and behind them where something was read. A word of the
// formula that left no trace is told with the one behind it.
std::vector<Word> with_formula(const std::vector<Word>& read, const Formula& printed,
                               const std::vector<Pair>& found) {
  std::vector<Word> words;
  const std::span<const Word> all_read(read);
  const std::span<const std::string_view> all_printed(printed);
  std::size_t i = 0;
  std::size_t j = 0;
  for (std::size_t next = 0; next <= found.size(); ++next) {
    const bool last = next == found.size();
    const std::size_t to_read = last ? read.size() : found[next].read;
    const std::size_t to_printed = last ? printed.size() : found[next].printed;
    const auto gap_read = all_read.subspan(i, to_read - i);
    const auto gap_printed = all_printed.subspan(j, to_printed - j);
    std::string lost;
    if (!gap_read.empty() && !gap_printed.empty()) {
      words.push_back(mended(gap_read, joined(gap_printed)));
    } else if (gap_read.empty() && next > 0 && !last) {
      lost = joined(gap_printed);
    } else {
      words.insert(words.end(), gap_read.begin(), gap_read.end());
    }
    if (last) break;
    const Word& anchor = read[to_read];
    words.push_back(lost.empty() ? anchor
                                 : mended(all_read.subspan(to_read, 1), lost + ' ' + anchor.text));
    i = to_read + 1;
    j = to_printed + 1;
  }
  return words;
}

bool in_capitals(const std::vector<Word>& words) {
  std::ptrdiff_t upper = 0;
  std::ptrdiff_t lower = 0;
  for (const Word& word : words) {
    const std::u32string letters = to_utf32(word.text);
    upper += std::ranges::count_if(letters, is_upper);
    lower += std::ranges::count_if(letters, is_lower);
  }
  return upper > 3 * lower;
}

// True where the line is the formula, which is whole then.
bool settle(Line& line, const Formula& printed) {
  if (line.words.empty() || line.words.size() > kMostOfLine) return false;
  const std::vector<Pair> found = common_words(line.words, printed);
  if (found.size() < kEnoughWords) return false;
  if (found.size() < printed.size()) line.words = with_formula(line.words, printed, found);
  return true;
}

}  // namespace

void settle_motto(std::vector<Line>& lines) {
  constexpr int kReach = 2;  // lines: the name may be divided, a stamp read between
  int lines_left = 0;        // in which the motto may stand
  for (Line& line : lines) {
    if (in_capitals(line.words) && settle(line, kNationalName)) {
      lines_left = kReach;
    } else if (lines_left > 0) {
      lines_left = settle(line, kMotto) ? 0 : lines_left - 1;
    }
  }
}

}  // namespace sohoa::normalize
