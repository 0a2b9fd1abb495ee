#pragma once

/// The rarer image formats, decoded by Leptonica: WebP, BMP, JPEG 2000.
///
/// Tested by tests/ocr/raster_file_test.cpp and source_file_test.cpp.

#include <opencv2/core/mat.hpp>
#include <span>

#include "ocr/file_kind.h"

namespace sohoa::ocr {

/// 8-bit grey or BGR, transparent parts on white paper. Empty when the data are damaged.
[[nodiscard]] cv::Mat decode_pix(std::span<const unsigned char> bytes, FileKind kind);

}  // namespace sohoa::ocr
