#pragma once

/// Text letter by letter, with a folded twin of the same length.
///
/// Rules look for words without regard to case, diacritics and the look of dashes; what they find is
/// taken from the text as printed. So every code point stands beside its folded form:
///   printed: S ố :   3 3 / Q Đ – U B N D
///   folded:  s o :   3 3 / q d - u b n d
/// and an index found in one holds in the other. Each glyph knows the word it came from.
/// Tested by tests/extract/glyph_text_test.cpp.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/unicode_form.h"

namespace sohoa::extract {

/// One letter: lower case, no diacritics, đ as d; dashes as '-', quotes as '"', blanks as ' '.
[[nodiscard]] char32_t fold(char32_t letter);
[[nodiscard]] std::u32string fold(std::u32string_view text);
[[nodiscard]] std::u32string fold(std::string_view utf8);

/// The folded letters and digits alone: "Độc lập - Tự do" -> "doclaptudo".
[[nodiscard]] std::u32string compact(std::u32string_view folded);

/// The words between blanks; none is empty.
[[nodiscard]] std::vector<std::u32string> split_words(std::u32string_view text);

/// With a blank between two of them.
[[nodiscard]] std::u32string joined(std::span<const std::u32string> words);

/// `text` with the capitals of `model`; both have as many letters.
[[nodiscard]] std::u32string in_case_of(std::u32string text, std::u32string_view model);

[[nodiscard]] bool is_one_of(char32_t letter, std::u32string_view set);

/// Both stand in one of `sets`: letters that are taken for each other.
[[nodiscard]] bool share_a_set(char32_t a, char32_t b, std::span<const std::u32string_view> sets);

/// A letter or a digit.
[[nodiscard]] bool is_word_glyph(char32_t letter);

/// Where the blanks end that begin at `at`.
[[nodiscard]] std::size_t skip_blanks(std::u32string_view folded, std::size_t at);

/// Where the signs of `set` begin that end at `at`.
[[nodiscard]] std::size_t skip_back(std::u32string_view folded, std::size_t at,
                                    std::u32string_view set);

struct GlyphText {
  std::u32string printed;
  std::u32string folded;  ///< as long as printed
  /// Of each glyph, counted in append(); a blank has that of the next.
  std::vector<std::uint32_t> word;

  /// Adds a word, after a blank when the text is not empty and `joined` is false.
  void append(std::string_view utf8, bool joined = false);

  [[nodiscard]] std::size_t size() const { return printed.size(); }
  [[nodiscard]] std::size_t words() const { return words_; }
  /// As UTF-8, without blanks at both ends.
  [[nodiscard]] std::string slice(std::size_t begin, std::size_t end) const;

 private:
  std::uint32_t words_ = 0;
};

}  // namespace sohoa::extract
