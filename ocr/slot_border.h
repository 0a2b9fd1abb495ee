#pragma once

/// Where the print behind a number begins, by its ink: "Số: 4532" and then "/UBND".
///
/// A pen touches the slash, and the recogniser then reads both as a digit, as another letter, or not at
/// all. But what follows is a run of printed capitals: from its end one goes left, letter by letter, to the
/// slash, which may be glued to the letter behind it. Tested by tests/ocr/slot_border_test.cpp and tests/ocr/slot_finder_test.cpp.

#include <cstddef>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <span>

#include "ocr/slot_ink.h"

namespace sohoa::ocr {

/// The ink of a row and where its print stands; pixels, the em too.
struct RowInk {
  const cv::Mat& labels;
  std::span<const RowPiece> pieces;
  double em = 0;
  double top = 0;       ///< of capitals
  double baseline = 0;  ///< on which they stand
};

/// A thin stroke that leans to the right from its foot on the line to its top: a printed slash.
[[nodiscard]] bool is_slash(const RowInk& ink, const RowPiece& piece);

/// A short stroke in the lower half of the letters.
[[nodiscard]] bool is_hyphen(const RowInk& ink, const RowPiece& piece);

/// Above all print, and well above the ink below it: a star or a speck between two rows. The bar of a "5"
/// by pen stands close to the rest of it.
[[nodiscard]] bool hovers(const RowInk& ink, const RowPiece& piece);

struct NotationBorder {
  double x = 0;
  bool slash_alone =
      false;          ///< it is seen apart from the pen; else reckoned from the letter behind it
  bool year = false;  ///< a year is printed before the type: "/2020/NĐ-CP"
};

/// How a notation is written: "/QĐ-UBND" and "/2020/NĐ-CP", or "-QĐ/TU".
enum class NotationForm { State, Party, Unknown };

/// `from`: where "Số:" ends; `to`: where the notation does. Nothing when no print stands there. Where the form
/// is unknown both signs must be seen, the slash and the hyphen.
[[nodiscard]] std::optional<NotationBorder> notation_border(const RowInk& ink, double from,
                                                            double to, NotationForm form);

/// Where the label that begins at `from` ends: behind its colon, or behind "Số" where none is seen. Nothing
/// when its letters are not seen.
[[nodiscard]] std::optional<double> label_border(const RowInk& ink, double from);

/// "169/PA" with a slash that touches the P: where the last of so many printed digits ends. Nothing when they do not
/// stand apart, or are no print.
[[nodiscard]] std::optional<double> end_of_digits(const RowInk& ink, double from, double to,
                                                  std::size_t digits);

/// "4n": where a small letter without a stem begins that stands between `from` and `to` behind so many digits.
[[nodiscard]] std::optional<double> small_letter_behind(const RowInk& ink, double from, double to,
                                                        std::size_t digits);

}  // namespace sohoa::ocr
