#pragma once

/// Finds the two rows of a head that have slots, by what is printed around them.
///
///   Số: [ 33 ]/BC-SNV        Hậu Giang, ngày [ 24 ] tháng [ 3 ] năm [ 2021 ]
/// The printed words are known even where they were misread ("S6", "ngay", "hháng") or glued to what a
/// pen wrote ("ngày22tháng"): a few wrong letters are allowed, and where a word is wider than print of
/// its letters is, the rest of it belongs to the slot. Tested by tests/ocr/slot_rows_test.cpp.

#include <cstddef>
#include <opencv2/core/types.hpp>
#include <string>
#include <vector>

#include "document/line.h"
#include "document/slot.h"
#include "ocr/print_row.h"

namespace sohoa::ocr {

/// Letters of one word of the page.
struct WordPart {
  std::size_t line = 0;   ///< into the lines
  std::size_t word = 0;   ///< into Line::words
  std::size_t begin = 0;  ///< letters (code points) of Word::raw
  std::size_t end = 0;
  std::string print{};  ///< what is printed there
  std::string also{};   ///< what else it was read as; empty: nothing
};

/// The place between two printed words.
struct SlotPlace {
  SlotRole role = SlotRole::Number;
  double left_px = 0;           ///< where the print before it ends
  double right_px = 0;          ///< where the print after it begins
  std::string read;             ///< what the recogniser read there, words joined by blanks
  double confidence = 0;        ///< of these words, the least; 0 when there are none or glued ones
  std::vector<WordPart> parts;  ///< the same, where they stand
  double read_left_px = 0;      ///< where a number that was read there surely begins; 0: none was
  bool right_hangs = false;     ///< right_px was reckoned from where the print after it ends
  bool after_hidden = false;    ///< the pen runs over the beginning of the print after it
  bool border_guessed = false;  ///< nobody has seen where the print after it begins
  bool slash_seen = false;      ///< its slash or hyphen, apart from the pen
  double other_right_px = 0;    ///< where else it may begin; 0: nowhere
  bool after_unread = false;    ///< the words say nothing of it: the ink must, or there is no slot
  bool after_party = false;     ///< "/VPTU" is the end of "-BB/VPTU"
  double label_left_px = 0;     ///< where "Số" begins; 0: no such word stands before
  WordPart before{};            ///< the printed word on the left
  WordPart after{};             ///< on the right
};

struct SlotRow {
  double em_px = 0;        ///< size of the print
  double baseline_px = 0;  ///< where it stands
  Box reference;           ///< printed digits or capitals on the row, clear of the slots
  std::vector<SlotPlace> places;
};

/// A head does not reach further down, as a share of the page.
inline constexpr double kHeadShare = 0.5;
/// em: what is nearer belongs to the same sentence.
inline constexpr double kClearGap = 1.2;

/// The place between two letters of a row, with what was read there.
[[nodiscard]] SlotPlace place_between(const Row& row, SlotRole role, Cursor from, Cursor to);

/// At most two rows: number, date. `lines` have boxes on the upright page, `text_height_px` is the
/// x-height of its print, `page` its size.
[[nodiscard]] std::vector<SlotRow> find_slot_rows(const std::vector<Line>& lines,
                                                  double text_height_px, cv::Size page);

}  // namespace sohoa::ocr
