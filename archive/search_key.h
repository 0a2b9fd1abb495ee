#pragma once

/// Words as the full-text index knows them: two keys for every word of a text, side by side.
///
///   "HOÀ Bình, 05/QĐ-UBND" ->  accented "hòa bình 5 qđ ubnd"   folded "hoa binh 5 qd ubnd"
///
/// Accented: NFC, lower case, the tone mark where the old school puts it (hoà -> hòa, thuý -> thúy),
/// so that both schools and a misplaced mark (hòan) are one key. Folded: no accents at all, đ -> d.
/// Words end where letters and digits meet, so that "33BC" and "33/BC" are the same two words, and a
/// number of two digits loses its leading zero, so that 05/3/2022 and 5/03/2022 are the same.
/// The index holds these keys: a change here needs a migration that builds it anew.
/// Tested by tests/archive/search_key_test.cpp, tests/archive/search_key.tsv.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sohoa::archive {

struct KeyWord {
  std::string accented;
  std::string folded;
  std::size_t begin = 0;  ///< bytes of the text that the word came from
  std::size_t end = 0;    ///< exclusive
  friend bool operator==(const KeyWord&, const KeyWord&) = default;

  /// True when the word tells which accents it has: "hóa", "đua"; not "hoa".
  [[nodiscard]] bool has_accents() const { return accented != folded; }
};

/// Bytes that are not UTF-8 divide words, like blanks and punctuation.
[[nodiscard]] std::vector<KeyWord> key_words(std::string_view text);

enum class Key { Accented, Folded };

[[nodiscard]] inline const std::string& key(const KeyWord& word, Key kind) {
  return kind == Key::Accented ? word.accented : word.folded;
}

/// The keys of one kind, divided by blanks: what a row of the index holds.
[[nodiscard]] std::string joined_keys(const std::vector<KeyWord>& words, Key kind);

}  // namespace sohoa::archive
