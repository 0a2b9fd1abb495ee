#include "normalize/set_phrase.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "document/tone_mark.h"
#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

constexpr double kConfidence = 0.9;  // of what stands under a seal

bool same_word(std::string_view read, std::string_view printed) {
  if (printed == "-") return read == "-" || read == "–" || read == "—";
  return to_lower(fold_tone_school(std::string(read))) ==
         to_lower(fold_tone_school(std::string(printed)));
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

}  // namespace

std::vector<PhraseWord> phrase_words(const std::vector<Word>& read, const SetPhrase& printed) {
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
  std::vector<PhraseWord> pairs;
  for (std::size_t i = 0, j = 0; i < read.size() && j < printed.size();) {
    if (same_word(read[i].text, printed[j])) {
      pairs.push_back({i++, j++});
    } else {
      ++(at(i + 1, j) >= at(i, j + 1) ? i : j);
    }
  }
  return pairs;
}

// A word of the phrase that left no trace is told with the one behind it.
std::vector<Word> with_phrase(const std::vector<Word>& read, const SetPhrase& printed,
                              const std::vector<PhraseWord>& found) {
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

}  // namespace sohoa::normalize
