#pragma once

/// A digit that was read for the first letter of a word was as high as a capital.
///
///   "(7hứ Ba)"  ->  "(Thứ Ba)", not "(thứ Ba)": in italics a T looks like a 7, a t does not
/// Tested by tests/normalize/tall_digit_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// Changes Word::text of repaired lines.
void raise_first_letters(std::vector<Line>& lines);

}  // namespace sohoa::normalize
