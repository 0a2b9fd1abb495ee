#pragma once

/// Does a line begin a paragraph, or go on with the line above?
///
/// A sentence that is not finished goes on, over empty lines and page breaks too, with a small letter;
/// a finished one ends the paragraph unless the line is full. What is full is seen from the right edge
/// of the page, or from the length of the lines of a text.
/// Tested by tests/extract/paragraph_join_test.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "extract/body_line.h"

namespace sohoa::extract {

/// How wide the lines of a page are.
struct Measure {
  double left = 0;   ///< px, or 0 for text
  double right = 0;  ///< px, or letters for text
  bool boxes = false;
};

/// The measure of the lines of one page.
[[nodiscard]] Measure measure_of(const std::vector<BodyLine>& lines);

/// `measure` is that of the page of `before`; both lines have text, and `line` opens with no marker.
[[nodiscard]] bool begins_paragraph(const BodyLine& before, const BodyLine& line,
                                    const Measure& measure);

/// Letters mostly capital, at least two of them.
[[nodiscard]] bool in_capitals(std::u32string_view text);

/// Puts the text of the next line behind: a blank between, none in a code ("19/QĐ-" + "UBND").
/// Joining an empty text changes nothing.
void join_text(std::u32string& text, std::u32string_view next);

}  // namespace sohoa::extract
