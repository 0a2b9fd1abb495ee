#pragma once

/// What the head of a one-page image file says, read without decoding a pixel.
///
/// The size is checked against the limit before memory is asked for, so that a file of a few bytes
/// cannot claim gigabytes. The end of the file tells whether it is whole: decoders fill what is
/// missing with grey and keep silent. Tested by tests/ocr/raster_file_test.cpp.

#include <optional>
#include <span>

#include "ocr/file_kind.h"

namespace sohoa::ocr {

struct RasterHeader {
  int width_px = 0;  ///< 0 in a file that is cut off before its size is told
  int height_px = 0;
  std::optional<double> dpi;  ///< as stated, believable or not
  int orientation = 1;        ///< TIFF/EXIF tag 274: 1 upright, 3 upside down, 6 and 8 turned
  bool whole = true;          ///< false: the file ends before its image does
};

/// nullopt when the header itself is broken or cut off. `bytes` is the whole file.
[[nodiscard]] std::optional<RasterHeader> raster_header(FileKind kind,
                                                        std::span<const unsigned char> bytes);

}  // namespace sohoa::ocr
