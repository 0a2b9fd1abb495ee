#pragma once

/// The units in which text is scored.
///
///   tokens("Số:  33/BC-SNV") == {"Số:", "33/BC-SNV"}        between blanks
///   words("Số:  33/BC-SNV")  == {"Số", "33", "BC", "SNV"}   runs of letters and digits
/// Case and diacritics always count; fold_school makes "hoà" and "hòa" one word.
/// Tested by tests/evaluate/words_test.cpp.

#include <string>
#include <string_view>
#include <vector>

namespace sohoa::evaluate {

[[nodiscard]] std::vector<std::string> tokens(std::string_view text);
[[nodiscard]] std::vector<std::string> words(std::string_view text);

/// The letters without their tones, then the tones: equal for both schools of tone placement.
[[nodiscard]] std::string fold_school(std::string_view word);

/// fold_school of each word.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// NFC, without the superscript digits that footnotes are marked with.
[[nodiscard]] std::string without_footnote_marks(std::string_view text);

/// The tokens with one blank between two of them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

}  // namespace sohoa::evaluate
