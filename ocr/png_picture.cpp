#include "ocr/png_picture.h"

#include <png.h>

#include <opencv2/core.hpp>

namespace sohoa::ocr {
namespace {

// libpng's simplified interface (png.h, section 5): it returns where the other one jumps.
class PngImage {
 public:
  PngImage() { image_.version = PNG_IMAGE_VERSION; }
  ~PngImage() { png_image_free(&image_); }
  PngImage(const PngImage&) = delete;
  PngImage& operator=(const PngImage&) = delete;
  [[nodiscard]] png_image& get() { return image_; }

 private:
  png_image image_{};
};

}  // namespace

cv::Mat decode_png(std::span<const unsigned char> bytes) {
  PngImage png;
  png_image& image = png.get();
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return {};
  // Scans of 16 bits are no linear light, whatever the standard expects.
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  image.format &= PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA;
  if ((image.format & PNG_FORMAT_FLAG_COLOR) != 0) image.format |= PNG_FORMAT_FLAG_BGR;
  const int channels = static_cast<int>(PNG_IMAGE_PIXEL_CHANNELS(image.format));
  cv::Mat pixels(static_cast<int>(image.height), static_cast<int>(image.width), CV_8UC(channels));
  const auto stride = static_cast<png_int_32>(PNG_IMAGE_ROW_STRIDE(image));
  if (png_image_finish_read(&image, nullptr, pixels.data, stride, nullptr) == 0) return {};
  return pixels;
}

std::string encode_png(const cv::Mat& picture) {
  if (picture.empty() || picture.depth() != CV_8U) return {};
  if (picture.channels() != 1 && picture.channels() != 3) return {};
  PngImage png;
  png_image& image = png.get();
  image.width = static_cast<png_uint_32>(picture.cols);
  image.height = static_cast<png_uint_32>(picture.rows);
  image.format = picture.channels() == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_BGR;
  image.flags = PNG_IMAGE_FLAG_FAST;
  const auto stride = static_cast<png_int_32>(picture.step);
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.data, stride, nullptr) ==
      0) {
    return {};
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace sohoa::ocr
