#pragma once

/// PNG files as pixels, and pixels as PNG files.
///
/// Tested by tests/ocr/png_picture_test.cpp.

#include <opencv2/core/mat.hpp>
#include <span>
#include <string>

namespace sohoa::ocr {

/// 8 bits a channel: grey, grey and alpha, BGR or BGR and alpha, whatever the file has. Empty when the
/// data are damaged.
[[nodiscard]] cv::Mat decode_png(std::span<const unsigned char> bytes);

/// `picture` is 8-bit grey or BGR. Made to be written fast. Empty when it cannot be encoded.
[[nodiscard]] std::string encode_png(const cv::Mat& picture);

}  // namespace sohoa::ocr
