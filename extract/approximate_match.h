#pragma once

/// Fixed formulae are found even where some letters were misread.
///
/// Compares folded letters (extract/glyph_text.h) by edit distance with an upper limit; cost is
/// length x limit. Tested by tests/extract/approximate_match_test.cpp.

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/edit_distance.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {

/// How many wrong letters a formula of this length may have: one in six.
[[nodiscard]] std::size_t allowed_errors(std::size_t length);

/// True when both are the same but for the errors allowed at the length of `formula`.
[[nodiscard]] bool similar(std::u32string_view text, std::u32string_view formula);

struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< exclusive
  friend bool operator==(const WordRange&, const WordRange&) = default;
};

/// The words of `text` that say `formula` (compact, folded), the best match of them. A long formula
/// may have one wrong letter in four.
[[nodiscard]] std::optional<WordRange> find_words(const GlyphText& text,
                                                  std::u32string_view formula);

}  // namespace sohoa::extract
