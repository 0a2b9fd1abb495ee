#pragma once

/// The least that the rest of a piece can cost: a bound for words that would leave too much behind.
///
///   "hiéugua": whatever words there are, "gua" costs 0.3 nats at least, and "xq" more than any word is worth
///
/// Tested by tests/normalize/piece_tails_test.cpp.

#include <span>
#include <vector>

#include "normalize/piece_confusions.h"
#include "normalize/piece_signs.h"

namespace sohoa::normalize {

/// By place, for the letters from there to the end of the piece; `kinds` are those of its letters. No
/// cost where letters, digits and signs may be taken as they stand.
[[nodiscard]] std::vector<float> least_tails(PieceConfusions& piece,
                                             std::span<const SignKind> kinds);

}  // namespace sohoa::normalize
