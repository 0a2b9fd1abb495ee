#pragma once

/// Lines that stand on the page and are no text of the document: what a visible digital signature
/// says, stamps of urgency and secrecy, the stamp that a receiving office puts on what comes in.
///
///   Ký bởi: Văn phòng                 HỎA TỐC                 CÔNG VĂN ĐẾN
///   Cơ quan: ...                                              Số: ...  Ngày: ...
///   Thời gian ký: 01.02.2020 08:00
/// They become marks of the page, with their words. Tested by tests/ocr/mark_lines_test.cpp.

#include <optional>
#include <string_view>
#include <vector>

#include "document/page.h"

namespace sohoa::ocr {

struct MarkedLines {
  std::vector<Line> lines;  ///< the text of the document, in the order given
  std::vector<Mark> marks;  ///< boxes in the pixels of the lines
};

/// Lines need boxes. `page_height_px`: stamps of urgency, secrecy and arrival stand in the upper half.
[[nodiscard]] MarkedLines take_out_marks(const std::vector<Line>& lines, int page_height_px);

/// What a stamp of these words means: Urgency or Secrecy; nullopt for other words. Forgives a wrong
/// letter in long stamps, and wrong diacritics.
[[nodiscard]] std::optional<MarkKind> kind_of_stamp(std::string_view words);

}  // namespace sohoa::ocr
