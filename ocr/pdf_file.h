#pragma once

/// A PDF file: qpdf reads its structure, poppler renders the pages and reads their text layers.
///
/// Files that only an owner's password protects are opened, as every viewer does; files that need a
/// password for reading are not. Tested by tests/ocr/pdf_file_test.cpp.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "document/line.h"
#include "ocr/page_image.h"

namespace sohoa::ocr {

class PdfFile {
 public:
  /// Throws Error{PdfBroken, PdfEncrypted, PdfWithoutPages}.
  PdfFile(const std::filesystem::path& file, std::uint64_t max_pixels);
  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;
  ~PdfFile();

  [[nodiscard]] int page_count() const;
  /// Rendered at the resolution of the scan in it, else at 300 dpi; coarser where the page would be
  /// larger than the limit. Throws Error{ImageBroken, ImageTooLarge}.
  [[nodiscard]] PageImage image(int page_number) const;
  /// Of image(page_number), without rendering it; throws like it.
  [[nodiscard]] PageSize size(int page_number) const;
  /// Words in lines, in reading order, boxes in pixels of image(page_number).
  [[nodiscard]] std::optional<std::vector<Line>> text_layer(int page_number) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::ocr
