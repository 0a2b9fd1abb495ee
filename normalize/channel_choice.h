#pragma once

/// What damaged a text, told from its look.
///
/// Tested by tests/normalize/channel_choice_test.cpp.

#include <vector>

#include "document/line.h"
#include "normalize/repair.h"

namespace sohoa::normalize {

/// Clean for text that is nearly all Vietnamese syllables, and for text with too few words to tell;
/// Unaccented for text without any mark and without the signs that a recogniser leaves;
/// NoVietnamese where most syllables have lost their marks; Vietnamese in between. Reads Word::raw.
[[nodiscard]] Channel choose_channel(const std::vector<Line>& lines);

}  // namespace sohoa::normalize
