#pragma once

/// Brings the lines of a page into the order in which people read an administrative document.
///
///   ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM      the head: left column first,
///   Số: 12/QĐ-UBND         Sông Lam, ngày 5 tháng 3 năm 2024      then the right one;
///                  QUYẾT ĐỊNH ...                                  the body as it was found;
///   Nơi nhận:              CHỦ TỊCH                                the foot: recipients, then
///   - Như trên;            (ký)                                    the signature block
///
/// A column pair is a run of lines that leave a common gutter free, at the head or at the foot of
/// the page. A line that was read across the gutter is divided there, but not one that fills the body
/// from margin to margin; such lines that were read in pieces become one. Everything else keeps the
/// order of the recogniser, tables among it. Layout: NĐ 30/2020, Phụ lục I, Mục II.
/// Tested by tests/ocr/reading_order_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::ocr {

/// The same words; lines may be divided or joined, Line::block is numbered anew from 1.
[[nodiscard]] std::vector<Line> in_reading_order(const std::vector<Line>& lines);

}  // namespace sohoa::ocr
