#include "ocr/tiff_file.h"

#include <fmt/format.h>
#include <tiffio.h>

#include <algorithm>
#include <cstdarg>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <vector>

#include "document/error.h"
#include "ocr/byte_reader.h"
#include "ocr/file_bytes.h"
#include "ocr/pixel_form.h"
#include "ocr/resolution.h"

namespace sohoa::ocr {
namespace {

struct TiffCloser {
  void operator()(TIFF* tiff) const noexcept { TIFFClose(tiff); }
};
using TiffPtr = std::unique_ptr<TIFF, TiffCloser>;
struct OptionsCloser {
  void operator()(TIFFOpenOptions* options) const noexcept { TIFFOpenOptionsFree(options); }
};

constexpr tmsize_t kMaxAllocation = 1 << 30;  // of libtiff for one strip or directory

int count_error(TIFF*, void* count, const char*, const char*, std::va_list) {
  ++*static_cast<int*>(count);
  return 1;
}

int ignore_warning(TIFF*, void*, const char*, const char*, std::va_list) {
  return 1;
}

TiffPtr open_tiff(const std::filesystem::path& file, int& errors) {
  const std::unique_ptr<TIFFOpenOptions, OptionsCloser> options(TIFFOpenOptionsAlloc());
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), count_error, &errors);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), ignore_warning, nullptr);
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kMaxAllocation);
  return TiffPtr(TIFFOpenExt(file.c_str(), "rm", options.get()));  // m: read, do not map
}

// The first directory often lies at the end, which is what a broken transfer loses.
bool first_directory_is_missing(const std::filesystem::path& file, std::uint64_t file_size) {
  const std::vector<unsigned char> head = file_bytes(file, 16);
  const bool little = !head.empty() && head[0] == 'I';
  const ByteReader reader(head,
                          little ? ByteReader::Order::LittleEndian : ByteReader::Order::BigEndian);
  const bool big_tiff = reader.u16(2) == 43U;
  const std::size_t low_half = little ? 8 : 12;
  const auto offset = big_tiff ? reader.u32(low_half) : reader.u32(4);
  return !offset || *offset >= file_size;
}

struct Layout {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint16_t bits = 1;
  std::uint16_t samples = 1;
  std::uint16_t photometric = PHOTOMETRIC_MINISWHITE;
  std::uint16_t orientation = ORIENTATION_TOPLEFT;
  std::uint16_t compression = COMPRESSION_NONE;
};

Layout layout_of(TIFF* tiff) {
  Layout layout;
  TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &layout.width);
  TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &layout.height);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &layout.bits);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &layout.samples);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_PHOTOMETRIC, &layout.photometric);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &layout.orientation);
  TIFFGetFieldDefaulted(tiff, TIFFTAG_COMPRESSION, &layout.compression);
  return layout;
}

struct StatedDpi {
  double across = 0;
  double down = 0;
};

std::optional<StatedDpi> stated_dpi(TIFF* tiff) {
  float across = 0;
  float down = 0;
  std::uint16_t unit = RESUNIT_INCH;
  if (TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &across) != 1) return std::nullopt;
  if (TIFFGetField(tiff, TIFFTAG_YRESOLUTION, &down) != 1) down = across;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_RESOLUTIONUNIT, &unit);
  if (unit == RESUNIT_NONE) return std::nullopt;
  const double per_inch = unit == RESUNIT_CENTIMETER ? 2.54 : 1.0;
  return StatedDpi{across * per_inch, down * per_inch};
}

bool data_lie_in_file(TIFF* tiff, std::uint64_t file_size) {
  const std::uint32_t count =
      TIFFIsTiled(tiff) != 0 ? TIFFNumberOfTiles(tiff) : TIFFNumberOfStrips(tiff);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t bytes = TIFFGetStrileByteCount(tiff, i);
    const std::uint64_t offset = TIFFGetStrileOffset(tiff, i);
    if (offset > file_size || bytes > file_size - offset) return false;
  }
  return true;
}

bool read_by_rows(const Layout& layout, TIFF* tiff) {
  const bool grey =
      layout.photometric == PHOTOMETRIC_MINISWHITE || layout.photometric == PHOTOMETRIC_MINISBLACK;
  return grey && layout.samples == 1 && (layout.bits == 1 || layout.bits == 8) &&
         layout.orientation == ORIENTATION_TOPLEFT && TIFFIsTiled(tiff) == 0;
}

void spread_bits(const std::vector<unsigned char>& packed, cv::Mat& pixels, int y) {
  unsigned char* row = pixels.ptr(y);
  for (int x = 0; x < pixels.cols; ++x) {
    const unsigned char byte = packed[static_cast<std::size_t>(x / 8)];
    row[x] = (byte >> (7 - x % 8) & 1) != 0 ? 255 : 0;
  }
}

// Empty when a row could not be read.
cv::Mat grey_by_rows(TIFF* tiff, const Layout& layout) {
  cv::Mat pixels(static_cast<int>(layout.height), static_cast<int>(layout.width), CV_8UC1);
  const auto row_bytes = static_cast<std::size_t>(TIFFScanlineSize(tiff));
  std::vector<unsigned char> row(std::max<std::size_t>(row_bytes, layout.width / 8 + 1));
  for (int y = 0; y < pixels.rows; ++y) {
    if (TIFFReadScanline(tiff, row.data(), static_cast<std::uint32_t>(y), 0) < 0) return {};
    if (layout.bits == 1) {
      spread_bits(row, pixels, y);
    } else {
      std::copy_n(row.begin(), pixels.cols, pixels.ptr(y));
    }
  }
  if (layout.photometric == PHOTOMETRIC_MINISWHITE) cv::bitwise_not(pixels, pixels);
  return pixels;
}

// libtiff multiplies the colours by the opacity already, so white paper is added.
cv::Mat colour_by_libtiff(TIFF* tiff, const Layout& layout) {
  cv::Mat rgba(static_cast<int>(layout.height), static_cast<int>(layout.width), CV_8UC4);
  const bool done =
      TIFFReadRGBAImageOriented(tiff, layout.width, layout.height, rgba.ptr<std::uint32_t>(),
                                ORIENTATION_TOPLEFT, 1) == 1;
  if (!done) return {};
  cv::Mat bgr(rgba.size(), CV_8UC3);
  for (int y = 0; y < rgba.rows; ++y) {
    const auto* from = rgba.ptr<cv::Vec4b>(y);
    auto* to = bgr.ptr<cv::Vec3b>(y);
    for (int x = 0; x < rgba.cols; ++x) {
      const int paper = 255 - from[x][3];
      for (int c = 0; c < 3; ++c) {
        to[x][2 - c] = static_cast<unsigned char>(std::min(255, from[x][c] + paper));
      }
    }
  }
  return drop_absent_colour(bgr);
}

// A fax line that was spoilt on the wire leaves a streak; the page can still be read.
bool bearable(int errors, const Layout& layout) {
  const bool fax = layout.compression == COMPRESSION_CCITTFAX3 ||
                   layout.compression == COMPRESSION_CCITTFAX4 ||
                   layout.compression == COMPRESSION_CCITTRLE;
  return errors == 0 || (fax && errors <= static_cast<int>(layout.height / 50));
}

}  // namespace

struct TiffFile::Impl {
  std::filesystem::path file;
  std::uint64_t max_pixels = 0;
  std::uint64_t file_size = 0;
  int errors = 0;
  TiffPtr tiff;
  std::vector<std::uint64_t> directories;  // where the directory of each page lies
  bool chain_is_cut = false;

  void find_pages();
  [[noreturn]] void refuse(Reason reason, int page_number, const std::string& cause) const {
    throw Error(reason, {file, page_number}, cause,
                "get another copy of the file or scan the page again");
  }
};

void TiffFile::Impl::find_pages() {
  constexpr std::size_t kMaxPages = 100'000;
  while (directories.size() < kMaxPages) {
    std::uint32_t subfile = 0;
    TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_SUBFILETYPE, &subfile);
    if ((subfile & FILETYPE_REDUCEDIMAGE) == 0) {
      directories.push_back(TIFFCurrentDirOffset(tiff.get()));
    }
    if (TIFFLastDirectory(tiff.get()) != 0) return;
    if (TIFFReadDirectory(tiff.get()) != 1) {
      chain_is_cut = true;
      return;
    }
  }
}

TiffFile::TiffFile(const std::filesystem::path& file, std::uint64_t max_pixels)
    : impl_(std::make_unique<Impl>()) {
  impl_->file = file;
  impl_->max_pixels = max_pixels;
  impl_->file_size = std::filesystem::file_size(file);
  impl_->tiff = open_tiff(file, impl_->errors);
  if (!impl_->tiff) {
    if (first_directory_is_missing(file, impl_->file_size)) {
      impl_->refuse(Reason::ImageTruncated, 0, "the file ends before its directory of pages");
    }
    impl_->refuse(Reason::ImageBroken, 0, "the directory of pages is damaged");
  }
  impl_->find_pages();
}

TiffFile::TiffFile(TiffFile&&) noexcept = default;
TiffFile& TiffFile::operator=(TiffFile&&) noexcept = default;
TiffFile::~TiffFile() = default;

int TiffFile::page_count() const {
  return static_cast<int>(impl_->directories.size()) + (impl_->chain_is_cut ? 1 : 0);
}

PageImage TiffFile::image(int page_number) const {
  const auto index = static_cast<std::size_t>(page_number - 1);
  if (index >= impl_->directories.size()) {
    impl_->refuse(Reason::ImageTruncated, page_number, "the file ends before this page");
  }
  TIFF* tiff = impl_->tiff.get();
  if (TIFFSetSubDirectory(tiff, impl_->directories[index]) != 1) {
    impl_->refuse(Reason::ImageBroken, page_number, "the directory of the page is damaged");
  }
  const Layout layout = layout_of(tiff);
  if (layout.width == 0 || layout.height == 0) {
    impl_->refuse(Reason::ImageBroken, page_number, "the page states no size");
  }
  if (std::uint64_t{layout.width} * layout.height > impl_->max_pixels) {
    throw Error(Reason::ImageTooLarge, {impl_->file, page_number},
                fmt::format("the image has {} x {} pixels, the limit is {} megapixels",
                            layout.width, layout.height, impl_->max_pixels / 1'000'000),
                "scan it at a lower resolution or raise the limit");
  }
  if (!data_lie_in_file(tiff, impl_->file_size)) {
    impl_->refuse(Reason::ImageTruncated, page_number, "the file ends before its image does");
  }
  impl_->errors = 0;
  cv::Mat pixels =
      read_by_rows(layout, tiff) ? grey_by_rows(tiff, layout) : colour_by_libtiff(tiff, layout);
  if (pixels.empty() || !bearable(impl_->errors, layout)) {
    impl_->refuse(Reason::ImageBroken, page_number, "the image data are damaged");
  }
  const auto stated = stated_dpi(tiff);
  std::optional<double> dpi;
  if (stated) {
    pixels = with_square_pixels(pixels, stated->across, stated->down);
    dpi = std::max(stated->across, stated->down);
  }
  if (layout.orientation >= 5) pixels = apply_orientation_tag(pixels, layout.orientation);
  const Resolution resolution = believable_resolution(pixels.cols, pixels.rows, dpi);
  return {pixels, resolution.dpi, resolution.stated};
}

}  // namespace sohoa::ocr
