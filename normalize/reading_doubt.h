#pragma once

/// How far the recogniser's own confidence in a word speaks against leaving the word alone.
///
/// On generated and born-digital pages half a percent of the words that `vie` gave 0.95 and more were
/// wrong, 5 % of those at 0.90 to 0.95, 17 % at 0.85 to 0.90 and a third to a half below. Only words of
/// letters are doubted: low confidence is common, and no proof, in codes, numbers and signs.
/// Tested by tests/normalize/reading_doubt_test.cpp.

#include "document/line.h"

namespace sohoa::normalize {

/// What the margin of a word is lowered by, 0 for a word that was read surely. Negative, so that the margin
/// rises, for words with a capital that were read surely: they may be names ("Hưng", not "Hùng"), of which
/// common words around them tell little.
[[nodiscard]] double doubt_nats(const Word& word);

}  // namespace sohoa::normalize
