#include "normalize/motto.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "document/unicode_form.h"
#include "normalize/set_phrase.h"

namespace sohoa::normalize {
namespace {

const SetPhrase kNationalName{"CỘNG", "HÒA", "XÃ", "HỘI", "CHỦ", "NGHĨA", "VIỆT", "NAM"};
const SetPhrase kMotto{"Độc", "lập", "-", "Tự", "do", "-", "Hạnh", "phúc"};
constexpr std::size_t kEnoughWords = 4;  // of the eight
constexpr std::size_t kMostOfLine = 14;  // words on the line; a sentence has more

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
bool settle(Line& line, const SetPhrase& printed) {
  if (line.words.empty() || line.words.size() > kMostOfLine) return false;
  const std::vector<PhraseWord> found = phrase_words(line.words, printed);
  if (found.size() < kEnoughWords) return false;
  if (found.size() < printed.size()) line.words = with_phrase(line.words, printed, found);
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
