#pragma once

/// A file with one image: PNG, JPEG, WebP, BMP, JPEG 2000.
///
/// Tested by tests/ocr/raster_file_test.cpp.

#include <cstdint>
#include <filesystem>

#include "ocr/file_kind.h"
#include "ocr/page_image.h"

namespace sohoa::ocr {

/// Throws Error{FileNotReadable, ImageBroken, ImageTruncated, ImageTooLarge}.
[[nodiscard]] PageImage decode_raster(const std::filesystem::path& file, FileKind kind,
                                      std::uint64_t max_pixels);

}  // namespace sohoa::ocr
