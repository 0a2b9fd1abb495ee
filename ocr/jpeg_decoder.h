#pragma once

/// Decodes JPEG with an eye on the warnings: libjpeg paints over damage and goes on.
///
/// Tested by tests/ocr/raster_file_test.cpp.

#include <opencv2/core/mat.hpp>
#include <span>

namespace sohoa::ocr {

struct DecodedJpeg {
  cv::Mat pixels;  ///< 8-bit grey or BGR (CMYK is turned into BGR); empty when nothing came out
  bool cut_off = false;  ///< the data ended before the picture did
  bool damaged =
      false;  ///< part of the picture is made up; stray bytes between segments do not count
};

[[nodiscard]] DecodedJpeg decode_jpeg(std::span<const unsigned char> bytes);

}  // namespace sohoa::ocr
