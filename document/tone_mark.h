#pragma once

/// Tones, and the two schools of writing their marks in open syllables that end in oa, oe or uy:
/// old "hòa, khỏe, thủy", new "hoà, khoẻ, thuỷ". Everywhere else the schools agree.
///
/// Both schools are right and live side by side: a record keeps what its page says; only search,
/// comparison and the language model fold them (to the old school, which NĐ 30/2020 itself writes).
///   fold_tone_school("Ủy ban hoà giải") == "Ủy ban hòa giải"
///   split_tone(U'ộ') == {U'ô', Tone::Dot}
/// Tested by tests/document/tone_mark_test.cpp.

#include <optional>
#include <string>
#include <string_view>

namespace sohoa {

enum class Tone {
  Level,  ///< ngang: no mark
  Grave,  ///< huyền: à
  Hook,   ///< hỏi: ả
  Tilde,  ///< ngã: ã
  Acute,  ///< sắc: á
  Dot,    ///< nặng: ạ
};

enum class ToneSchool { Old, New };

/// A letter and the tone that was taken off it; case and vowel mark stay: Ộ -> Ô and Dot.
struct TonedLetter {
  char32_t letter = 0;
  Tone tone = Tone::Level;
  friend bool operator==(const TonedLetter&, const TonedLetter&) = default;
};

/// Letters that carry no tone come back as they are.
[[nodiscard]] TonedLetter split_tone(char32_t letter);
/// The inverse. A letter that cannot carry a tone comes back as it is.
[[nodiscard]] char32_t with_tone(char32_t letter, Tone tone);

/// One of a ă â e ê i o ô ơ u ư y, large or small, without a tone.
[[nodiscard]] bool is_plain_vowel(char32_t letter);

/// Moves the marks of all open oa, oe, uy syllables of `text` (UTF-8, NFC) to the place of the school.
/// The number of letters, and all other text, stay as they are.
[[nodiscard]] std::string place_tone_marks(std::string_view text, ToneSchool school);

/// place_tone_marks(text, ToneSchool::Old): the form in which words are compared.
[[nodiscard]] std::string fold_tone_school(std::string_view text);

/// Index of the letter that carries the mark of a syllable written without a tone ("thuy", old school:
/// 2), by the rule of DOMAIN: the vowel with a mark of its own, else by ending and school.
/// nullopt when there is no vowel. `letters` are small.
[[nodiscard]] std::optional<std::size_t> tone_position(std::u32string_view letters,
                                                       ToneSchool school);

/// Puts a mark that stands on the wrong vowel where it belongs: "nứơc" -> "nước". Text with no mark,
/// with more than one, or with no vowel comes back as it is. For one word.
[[nodiscard]] std::string mend_tone_position(std::string_view word, ToneSchool school);

}  // namespace sohoa
