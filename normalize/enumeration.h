#pragma once

/// Marks that a sequence proves: a heading between I. and III. is II., what follows c) is d).
///
///   "1. KẾT QUẢ", "II. HẠN CHẾ"    -> "I. KẾT QUẢ"      "quý IT năm 2021"      -> "quý II"
///   "a)", "b)", "C)"               -> "c)"              "c)", "d)", "d)"       -> "c)", "d)", "đ)"
///
/// A mark changes only where its neighbours leave one reading and its own shape agrees with it; no mark
/// is invented, a clear one never changes. Changed words have the reason "sequence".
/// Tested by tests/normalize/enumeration_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// Roman numerals before headings in capitals; "I.MỤC ĐÍCH" gets the blank behind its mark.
void settle_headings(std::vector<Line>& lines);

/// Letters of lists, in the order of NĐ 30/2020: a, b, c, d, đ, e, g ...
void settle_list_letters(std::vector<Line>& lines);

/// Roman numerals of quarters, I to IV. A lone digit changes only when the document writes its other
/// quarters in Roman numerals.
void settle_quarters(std::vector<Line>& lines);

}  // namespace sohoa::normalize
