#pragma once

/// Set phrases that are known though a seal lies over some of their words.
///
///   "CỘNG HÒA XÃ H9( i7Ƒ X VIỆT NAM" says CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
/// Who uses it decides that a line is the phrase. Tested by tests/normalize/set_phrase_test.cpp.

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

using SetPhrase = std::vector<std::string_view>;

/// A word that was read and the word of the phrase that it says; case and school do not matter.
struct PhraseWord {
  std::size_t read = 0;
  std::size_t printed = 0;
};

/// The longest run of words that stand in the same order in both.
[[nodiscard]] std::vector<PhraseWord> phrase_words(const std::vector<Word>& read,
                                                   const SetPhrase& printed);

/// `read` with the words of the phrase in the place of what stands between two that were found, and before
/// and behind them where something was read. Several readings become one word; its reason is "letters".
[[nodiscard]] std::vector<Word> with_phrase(const std::vector<Word>& read, const SetPhrase& printed,
                                            const std::vector<PhraseWord>& found);

}  // namespace sohoa::normalize
