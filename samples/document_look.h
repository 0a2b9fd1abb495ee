#pragma once

/// How an office sets its documents, within what Nghị định 30/2020/NĐ-CP, Phụ lục I allows.

#include <string>

#include "samples/pen.h"
#include "samples/random.h"
#include "samples/sheet.h"

namespace sohoa::samples {

struct DocumentLook {
  std::string family = "Liberation Serif";
  double body_pt = 14;
  double header_pt = 13;
  double leading = 1.22;  ///< line distance in sizes
  double paragraph_gap_pt = 6;
  double indent_pt = 12.7 * kPointsPerMm;
  double left_pt = 30 * kPointsPerMm;
  double right_pt = kA4WidthPt - 18 * kPointsPerMm;
  double top_pt = 20 * kPointsPerMm;
  double bottom_pt = kA4HeightPt - 20 * kPointsPerMm;
  bool numbers_at_foot = false;  ///< page numbers; the rule since 2020 is the head of the page
  bool sealed = true;
  bool signature = true;
  Hand hand;
  Ink stamp_ink = Ink::Blue;  ///< of a numbering stamp

  [[nodiscard]] double width_pt() const { return right_pt - left_pt; }
  [[nodiscard]] TextStyle style() const { return {.family = family, .size_pt = body_pt}; }
  [[nodiscard]] TextStyle style(double size_pt) const {
    return {.family = family, .size_pt = size_pt};
  }
};

[[nodiscard]] DocumentLook draw_document_look(Random random);

}  // namespace sohoa::samples
