#pragma once

/// What a word may have been where nothing proves it: the word stays, people are told.
///
/// Tested through tests/normalize/date_doubt_test.cpp and footnote_call_test.cpp.

#include <string>
#include <string_view>

#include "document/line.h"

namespace sohoa::normalize {

/// `text` becomes the first alternative, the confidence at most 0.5; `reason` is a code of docs/record.md.
void suggest(Word& word, std::string text, std::string_view reason);

}  // namespace sohoa::normalize
