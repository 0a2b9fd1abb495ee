#pragma once

/// The scan inside a PDF page: which images are drawn, how large, and so at what resolution.
///
///   1 0 0 1 0 0 cm  595 0 0 842 0 0 cm  /Im0 Do        with /Im0 of 1654 x 2340 pixels: 200 dpi
///
/// Follows the matrix through q, Q, cm and nested forms (PDF 1.7, 8.3.4 and 8.10).
/// Tested by tests/ocr/pdf_file_test.cpp.

#include <cstdint>
#include <optional>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace sohoa::ocr {

struct PdfScan {
  double dpi = 0;         ///< of the images, the finest where they differ
  double page_share = 0;  ///< of the page area that images cover, may exceed 1
  std::uint64_t largest_image_px = 0;
};

/// nullopt for a page without images.
[[nodiscard]] std::optional<PdfScan> scan_of_page(QPDFPageObjectHelper page);

}  // namespace sohoa::ocr
