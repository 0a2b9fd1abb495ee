#pragma once

/// Rows that lean more at the foot of the page than at its head: the page was photographed from the
/// side, and fills the picture, so that only its rows tell.
///
/// Tested by tests/ocr/leaning_rows_test.cpp.

#include <optional>

#include "ocr/page_corners.h"
#include "ocr/survey.h"

namespace sohoa::ocr {

/// On the left and right rim, at the height of the upper and of the lower rows, in pixels of the survey.
struct LeaningRows {
  PageCorners seen;
  PageCorners level;
};

/// nullopt where the rows are parallel, or too few to tell.
[[nodiscard]] std::optional<LeaningRows> find_leaning_rows(const Survey& upright);

}  // namespace sohoa::ocr
