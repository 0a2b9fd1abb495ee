#pragma once

/// A piece: words that stand together on one line, in one column.
///
/// The head and the foot of a document have two columns. Lines are cut into pieces where the gap
/// between two words is wide (from the boxes, or from runs of blanks in a text file); rules that know
/// a formula cut further with `cut`. Boxes are kept twice: as they lie on the scan, for evidence, and
/// turned upright, for questions such as "is it in the right half".
/// Tested by tests/extract/piece_test.cpp.

#include <cstddef>
#include <optional>
#include <vector>

#include "document/record.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {

struct Piece {
  std::size_t page_index = 0;  ///< into Document::pages
  int line_index = 0;          ///< into Page::lines
  std::vector<const Word*> words{};
  std::vector<std::optional<Box>> upright_words{};  ///< beside `words`
  GlyphText text{};
  std::optional<Box> box{};      ///< on the scan
  std::optional<Box> upright{};  ///< after the page is turned and straightened
  bool blank_before = false;     ///< an empty line of a text file stands above
  bool cut_left = false;         ///< other words stand to the left on the same line
  bool cut_right = false;        ///< other words stand to the right on the same line
};

/// Where the text of a page stands, upright.
struct PageFrame {
  int left = 0;
  int right = 0;
  double line_height = 0;  ///< median
  [[nodiscard]] int width() const { return right - left; }
  [[nodiscard]] int middle() const { return (left + right) / 2; }
};

/// The pieces of a page in reading order; none for a failed page.
[[nodiscard]] std::vector<Piece> pieces_of(const Page& page, std::size_t page_index);

/// The same pieces row by row from the top, left before right: one order for pages whose columns were
/// read one after the other and for pages read line by line. Text without boxes stays as it is.
[[nodiscard]] std::vector<Piece> in_rows(std::vector<Piece> pieces);

/// Part of a piece, as a piece.
[[nodiscard]] Piece cut(const Piece& piece, std::size_t word_begin, std::size_t word_end);

/// Two pieces of one line as one, as if there were no gap.
[[nodiscard]] Piece join(const Piece& left, const Piece& right);

/// Without signs at both ends that are no part of the text: specks and rule lines read as "_", "|".
[[nodiscard]] Piece without_specks(const Piece& piece);

/// Empty when the page has no boxes.
[[nodiscard]] std::optional<PageFrame> frame_of(const std::vector<Piece>& pieces);

[[nodiscard]] std::size_t letters(const Piece& piece);
/// Share of the letters that are capitals, 0..1.
[[nodiscard]] double capitals(const Piece& piece);
/// Capitals throughout, but for single misread letters, and at least two of them.
[[nodiscard]] bool in_capitals(const Piece& piece);
/// Nothing but rules, dots and specks.
[[nodiscard]] bool is_rule_line(const Piece& piece);

/// Both stand on a page image, in one line of it: a wide blank parts them.
[[nodiscard]] bool on_one_line(const Piece& a, const Piece& b);

/// Both cover one place of the page: the same rows were read twice.
[[nodiscard]] bool lies_over(const Piece& a, const Piece& b);

/// Mean confidence of the words, 0..1.
[[nodiscard]] double mean_confidence(const Piece& piece);

}  // namespace sohoa::extract
