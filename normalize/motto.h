#pragma once

/// The two lines at the head of every state document, where a seal or a stamp lies over them.
///
///   CỘNG HÒA XÃ H9( i7Ƒ X VIỆT NAM     ->  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
///   Độc lập - do - ởạsa phúc           ->  Độc lập - Tự do - Hạnh phúc
///
/// "Quốc hiệu" and "Tiêu ngữ" are the same on every page (NĐ 30/2020/NĐ-CP, Phụ lục I): where half of
/// their words stand in order, the others are known. What else stands on the line is left alone.
/// Tested by tests/normalize/motto_test.cpp.

#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// Looks at Word::text. Words that were mended have the reason "letters"; several readings in the place
/// of a part of the formula become one word.
void settle_motto(std::vector<Line>& lines);

}  // namespace sohoa::normalize
