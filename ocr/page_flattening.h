#pragma once

/// Pages that were photographed or bent when they were scanned: whether a page needs flattening, and how.
///
/// Tested by tests/ocr/page_flattening_test.cpp.

#include <optional>

#include "document/page.h"
#include "ocr/flat_page.h"
#include "ocr/page_image.h"
#include "ocr/survey.h"

namespace sohoa::ocr {

/// Where the sheet stands out from the table that it lay on.
[[nodiscard]] std::optional<FlatPage> flat_page_of_sheet(const PageImage& image);

/// Where the rows are bent or lean differently; `survey` is of the image as it is, which is upright
/// when turned clockwise by `rotation_deg`.
[[nodiscard]] std::optional<FlatPage> flat_page_of_rows(const PageImage& image,
                                                        const Survey& survey, int rotation_deg);

[[nodiscard]] PageImage flattened(const PageImage& image, const FlatPage& flat);

/// `page` was read from the flat page: its boxes, and its size, become those of `image`.
[[nodiscard]] Page on_image(Page page, const PageImage& image, const FlatPage& flat);

}  // namespace sohoa::ocr
