#pragma once

/// A TIFF file with any number of pages (also BigTIFF); one page is decoded at a time.
///
/// Small pictures that the file itself marks as thumbnails are no pages. A chain of pages that ends
/// in the void counts one page more: asking for that one throws ImageTruncated, so it is not lost
/// in silence. Tested by tests/ocr/tiff_file_test.cpp.

#include <cstdint>
#include <filesystem>
#include <memory>

#include "ocr/page_image.h"

namespace sohoa::ocr {

class TiffFile {
 public:
  /// Throws Error{ImageBroken, ImageTruncated}. Reads the directory of each page, not the pixels.
  TiffFile(const std::filesystem::path& file, std::uint64_t max_pixels);
  TiffFile(TiffFile&&) noexcept;
  TiffFile& operator=(TiffFile&&) noexcept;
  ~TiffFile();

  [[nodiscard]] int page_count() const;
  /// Throws Error{ImageBroken, ImageTruncated, ImageTooLarge}.
  [[nodiscard]] PageImage image(int page_number) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::ocr
