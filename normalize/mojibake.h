#pragma once

/// UTF-8 that was read as windows-1252 (or Latin-1, or windows-1258), once or several times, and back.
///
///   "Viá»‡t" -> "Việt";  "ViÃ¡Â»â€¡t" -> "Việt";  "â€œHÃ²aâ€" -> "“Hòa”"
///
/// A word is proven when its letters as bytes are UTF-8 and give Vietnamese syllables, or signs of
/// typography. Bytes that programs are wont to lose on the way (those that windows-1252 leaves open,
/// soft hyphens and no-break spaces) can be put back where one single byte makes a syllable; that is no
/// proof, and only for documents in which other words prove what happened.
/// Tested by tests/normalize/mojibake_test.cpp.

#include <optional>
#include <string>
#include <string_view>

namespace sohoa::normalize {

/// What the word (UTF-8, NFC, without blanks) said; nothing when it is not proven.
[[nodiscard]] std::optional<std::string> undo_mojibake(std::string_view word);

/// The same for a word in which one byte is missing: "ngÆ°á»i" -> "người".
[[nodiscard]] std::optional<std::string> undo_mojibake_that_lost_a_byte(std::string_view word);

}  // namespace sohoa::normalize
