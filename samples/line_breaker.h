#pragma once

/// Sets a paragraph into lines of a given width, as a word processor does.
///
/// Lines break at spaces and after a hyphen inside a code ("UBND-" / "TCD"). A justified line gets
/// its blanks widened until it fills the measure; the last line keeps its natural blanks. Tested by
/// tests/samples/line_breaker_test.cpp.

#include <vector>

#include "samples/sheet.h"
#include "samples/typeface.h"

namespace sohoa::samples {

enum class Align { Left, Center, Justify };

struct Measure {
  double left_pt = 0;
  double width_pt = 0;
  double first_indent_pt = 0;    ///< of the first line, to the right
  double hanging_indent_pt = 0;  ///< of the other lines
  Align align = Align::Left;
};

/// Lines with x set and baselines at 0, to be moved to their place by `move_to_baseline`. A word
/// wider than the measure stands alone on its line.
[[nodiscard]] std::vector<PlacedLine> break_lines(const std::vector<Run>& paragraph,
                                                  const Measure& measure, TextMeasure& sizes);

/// One line, however long it is.
[[nodiscard]] PlacedLine set_line(const std::vector<Run>& runs, double x_pt, TextMeasure& sizes);

void move_to_baseline(PlacedLine& line, double baseline_pt);
[[nodiscard]] double left_pt(const PlacedLine& line);
[[nodiscard]] double right_pt(const PlacedLine& line);

}  // namespace sohoa::samples
