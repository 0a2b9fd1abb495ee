#pragma once

/// What a pen writes on the paper: digits in the slots of number and date, and signatures.
///
/// Digits are drawn as strokes after the shapes that Vietnamese hands use (digit_shapes.h), or in a
/// face that looks like handwriting. Tested by tests/samples/pen_test.cpp.

#include <string>
#include <vector>

#include "samples/random.h"
#include "samples/sheet.h"

namespace sohoa::samples {

/// One hand: its digits resemble each other.
struct Hand {
  double slant = 0.15;       ///< lean to the right, in heights
  double width_share = 0.5;  ///< of a digit, in heights
  double gap_share = 0.12;   ///< between digits, in heights; below 0 they touch
  double unrest = 0.03;      ///< of the pen, in heights
  double pen_pt = 1.1;
  Ink ink = Ink::Blue;
  std::uint64_t seed = 0;    ///< chooses among the shapes of a digit
  std::string family;        ///< a face to write in; empty: strokes
  double overlap_share = 0;  ///< how far digits reach over the print beside them, in type sizes
};

[[nodiscard]] Hand draw_hand(Random random);

/// A face that looks like handwriting, drawn among those of this machine; empty when there is none.
[[nodiscard]] std::string draw_pen_family(Random random);

/// A word of digits and suffix letters (other characters are left out) whose foot stands on the baseline at (0, 0).
[[nodiscard]] PlacedWord write_digits(const std::string& digits, double height_pt,
                                      const Hand& hand);

/// Loops and a long last stroke, about `width_pt` wide, around the centre.
[[nodiscard]] std::vector<Stroke> sign(Point center, double width_pt, Random random);

}  // namespace sohoa::samples
