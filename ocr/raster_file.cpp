#include "ocr/raster_file.h"

#include <fmt/format.h>

#include <opencv2/core.hpp>
#include <span>

#include "document/error.h"
#include "ocr/file_bytes.h"
#include "ocr/jpeg_decoder.h"
#include "ocr/pix_decoder.h"
#include "ocr/pixel_form.h"
#include "ocr/png_picture.h"
#include "ocr/raster_header.h"
#include "ocr/resolution.h"

namespace sohoa::ocr {
namespace {

constexpr const char* kGetAnother = "get another copy of the file or scan the page again";

[[noreturn]] void refuse_broken(const std::filesystem::path& file) {
  throw Error(Reason::ImageBroken, {file, 1}, "the image data are damaged", kGetAnother);
}

[[noreturn]] void refuse_truncated(const std::filesystem::path& file) {
  throw Error(Reason::ImageTruncated, {file, 1}, "the file ends before its image does",
              kGetAnother);
}

cv::Mat decode(std::span<const unsigned char> bytes, FileKind kind) {
  return kind == FileKind::Png ? to_page_pixels(decode_png(bytes))
                               : drop_absent_colour(decode_pix(bytes, kind));
}

cv::Mat decode_jpeg_file(std::span<const unsigned char> bytes, const std::filesystem::path& file) {
  DecodedJpeg decoded = decode_jpeg(bytes);
  if (decoded.cut_off) refuse_truncated(file);
  if (decoded.damaged) refuse_broken(file);
  return drop_absent_colour(decoded.pixels);
}

}  // namespace

PageImage decode_raster(const std::filesystem::path& file, FileKind kind,
                        std::uint64_t max_pixels) {
  constexpr std::uint64_t kMaxFileBytes = 2'000'000'000;  // the decoders count in int
  const std::vector<unsigned char> bytes = file_bytes(file, kMaxFileBytes);
  const auto header = raster_header(kind, bytes);
  if (!header) refuse_broken(file);
  if (!header->whole) refuse_truncated(file);
  const std::uint64_t pixel_count =
      static_cast<std::uint64_t>(header->width_px) * static_cast<std::uint64_t>(header->height_px);
  if (pixel_count > max_pixels) {
    throw Error(Reason::ImageTooLarge, {file, 1},
                fmt::format("the image has {} x {} pixels, the limit is {} megapixels",
                            header->width_px, header->height_px, max_pixels / 1'000'000),
                "scan it at a lower resolution or raise the limit");
  }
  cv::Mat pixels = kind == FileKind::Jpeg ? decode_jpeg_file(bytes, file) : decode(bytes, kind);
  if (pixels.empty()) refuse_broken(file);
  pixels = apply_orientation_tag(pixels, header->orientation);
  const Resolution resolution = believable_resolution(pixels.cols, pixels.rows, header->dpi);
  return {pixels, resolution.dpi, resolution.stated};
}

}  // namespace sohoa::ocr
