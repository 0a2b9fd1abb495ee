#pragma once

/// Puts the tone mark of a Vietnamese syllable where the old school has it, wherever it was written.
///
/// hoà, hòa -> hòa; hòan, hoàn -> hoàn; qúy, quý -> quý. No two Vietnamese words differ in the place
/// of the tone mark alone. A word that is no single Vietnamese syllable stays as it is.
/// Tested by tests/archive/search_key_test.cpp. ICU stays inside archive/: for its sources only.

#include <unicode/unistr.h>

namespace sohoa::archive {

/// `word` is one word in lower case, NFC.
[[nodiscard]] icu::UnicodeString with_tone_in_place(const icu::UnicodeString& word);

}  // namespace sohoa::archive
