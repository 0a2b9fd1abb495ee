#pragma once

/// The words of a row of print, and where a known word stands among their letters.
///
///   find_before(row, limit, U"thang", 1) finds "tháng" in "ngay22hháng"
/// A row is compared by its plain letters (print_metrics.h). Tested through tests/ocr/slot_rows_test.cpp.

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/box.h"
#include "document/line.h"

namespace sohoa::ocr {

/// em: a word that is wider than its print by this has strokes of a pen in it.
inline constexpr double kAddedInk = 0.3;

/// A word of the row with its letters.
struct RowWord {
  std::size_t line = 0;
  std::size_t word = 0;
  Box box;
  double confidence = 0;
  std::u32string letters;  ///< as read
  std::u32string plain;    ///< as many letters
};

using Row = std::vector<RowWord>;  // from left to right

/// A place in the letters of a row.
struct Cursor {
  std::size_t word = 0;
  std::size_t letter = 0;
  friend auto operator<=>(const Cursor&, const Cursor&) = default;
};

/// A printed word that was found in the letters of a word of the row.
struct Anchor {
  std::size_t word = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t errors = 0;
};

/// All words that have letters and a place, in the order of the lines.
[[nodiscard]] Row all_words(const std::vector<Line>& lines);

/// The words that stand at the height of `seed`. A pen makes boxes taller, not shorter.
[[nodiscard]] Row row_of(const Row& words, const Box& seed);

/// A word of print alone: no digits beside signs, among which a pen may have written.
[[nodiscard]] bool is_clear(const RowWord& word);

/// The size of the print on the row in pixels, from the width of its clear words.
[[nodiscard]] double em_of(const Row& row, double text_height_px);

/// Where `text` says `formula` best, nothing when with more than `most_errors`.
[[nodiscard]] std::optional<Anchor> find_in_word(std::u32string_view text,
                                                 std::u32string_view formula,
                                                 std::size_t most_errors);

/// The best place of `formula` left of `limit`, the rightmost of equals.
[[nodiscard]] std::optional<Anchor> find_before(const Row& row, Cursor limit,
                                                std::u32string_view formula,
                                                std::size_t most_errors);

/// Where the print of an anchor that opens its word ends: what is glued to it lies to the right.
[[nodiscard]] double right_of(const RowWord& word, std::size_t end, std::u32string_view print,
                              double em_px);

/// Where the print of an anchor that closes its word begins.
[[nodiscard]] double left_of(const RowWord& word, std::size_t begin, std::u32string_view print,
                             double em_px);

}  // namespace sohoa::ocr
