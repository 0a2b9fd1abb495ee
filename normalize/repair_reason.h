#pragma once

/// Why a word was changed, as a code for Word::reason; the codes are listed in docs/record.md.
///
/// Tested by tests/normalize/repair_reason_test.cpp.

#include <string>
#include <string_view>

namespace sohoa::normalize {

/// Empty when nothing was changed; else what kind of change leads from `raw` to `text`: "case", "diacritics",
/// "join", "split", "digit-for-letter", "sign-for-letter", "footnote-mark" or "letters".
[[nodiscard]] std::string repair_reason(std::string_view raw, std::string_view text);

/// The same as a sentence for people; empty for a code that is not of this list.
[[nodiscard]] std::string_view reason_in_words(std::string_view reason);

}  // namespace sohoa::normalize
