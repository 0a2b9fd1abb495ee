#include "ocr/raster_file.h"

#include <fmt/format.h>

#include <iostream>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <span>
#include <streambuf>

#include "document/error.h"
#include "ocr/file_bytes.h"
#include "ocr/jpeg_decoder.h"
#include "ocr/pixel_form.h"
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

// imdecode writes to std::cerr what it catches inside, whatever its log level.
class SilentErrorStream {
 public:
  SilentErrorStream() : kept_(std::cerr.rdbuf(nullptr)) {}
  ~SilentErrorStream() {
    std::cerr.rdbuf(kept_);  // clears the failure that writing to nowhere left
  }
  SilentErrorStream(const SilentErrorStream&) = delete;
  SilentErrorStream& operator=(const SilentErrorStream&) = delete;

 private:
  std::streambuf* kept_;
};

cv::Mat decode_with_opencv(std::span<const unsigned char> bytes,
                           const std::filesystem::path& file) {
  const SilentErrorStream silent;
  try {
    const cv::Mat encoded(1, static_cast<int>(bytes.size()), CV_8UC1,
                          const_cast<unsigned char*>(bytes.data()));  // imdecode only reads it
    return to_page_pixels(cv::imdecode(encoded, cv::IMREAD_UNCHANGED));
  } catch (const cv::Exception&) {
    refuse_broken(file);
  }
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
  constexpr std::uint64_t kMaxFileBytes = 2'000'000'000;  // imdecode counts in int
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
  cv::Mat pixels =
      kind == FileKind::Jpeg ? decode_jpeg_file(bytes, file) : decode_with_opencv(bytes, file);
  if (pixels.empty()) refuse_broken(file);
  pixels = apply_orientation_tag(pixels, header->orientation);
  const Resolution resolution = believable_resolution(pixels.cols, pixels.rows, header->dpi);
  return {pixels, resolution.dpi, resolution.stated};
}

}  // namespace sohoa::ocr
