#pragma once

/// How far the recogniser's own confidence in a word speaks against leaving the word alone.
///
/// On generated and born-digital pages half a percent of the words that `vie` gave 0.95 and more were
/// wrong, 5 % of those at 0.90 to 0.95, 17 % at 0.85 to 0.90 and a third to a half below. Only words of
/// letters are doubted so: no sentence tells what a code or a number should be. These stay as they were
/// read, and are as sure as the recogniser was.
/// Tested by tests/normalize/reading_doubt_test.cpp.

#include <string_view>

#include "document/line.h"

namespace sohoa::normalize {

/// What the margin of a word is lowered by, 0 for a word that was read surely.
[[nodiscard]] double doubt_nats(const Word& word);

/// How often a word with digits ("181/TTr-STP", "VP11", "12") is what the page says that was read with such a
/// confidence; 1 for other words, which the sentence vouches for.
[[nodiscard]] double share_of_right(const Word& word);

/// What the margin of a word with a capital rises by that was read surely: it may be a name ("Hưng", not
/// "Hùng"), of which common words around it tell little. 0 for other words, and for those that cost
/// `unigram_nats` in the language model and are too rare for names ("ĐÓC").
[[nodiscard]] double name_nats(const Word& word, double unigram_nats);

/// Whether the recogniser saw a dot below a letter of `word` and was sure of it. Repair took 13 such dots away
/// on pages with truth: 12 were printed ("Miện", not "Miền").
[[nodiscard]] bool has_sure_dot(const Word& word);

/// What a reading of such a word costs that has no dot.
[[nodiscard]] double lost_dot_nats(std::string_view text);

}  // namespace sohoa::normalize
