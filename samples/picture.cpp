#include "samples/picture.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <memory>
#include <opencv2/imgcodecs.hpp>

#include "document/error.h"
#include "samples/picture_pixels.h"

namespace sohoa::samples {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw Error(Reason::OutputNotWritable, {file, 0}, "the picture could not be written",
              "check the folder's rights and the free space");
}

bool bitonal(const Picture& picture) {
  if (picture.channels != 1) return false;
  return std::ranges::all_of(picture.pixels,
                             [](std::uint8_t value) { return value == 0 || value == 255; });
}

struct PixCloser {
  void operator()(Pix* pix) const noexcept { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixCloser>;

/// Leptonica packs by CCITT group 4, which OpenCV cannot.
PixPtr to_pix(const Picture& picture) {
  const bool black_or_white = bitonal(picture);
  const int depth = black_or_white ? 1 : picture.channels == 1 ? 8 : 32;
  PixPtr pix(pixCreate(picture.width_px, picture.height_px, depth));
  const int dpi = static_cast<int>(std::lround(picture.dpi));
  pixSetResolution(pix.get(), dpi, dpi);
  const std::uint8_t* pixel = picture.pixels.data();
  for (int y = 0; y < picture.height_px; ++y) {
    for (int x = 0; x < picture.width_px; ++x, pixel += picture.channels) {
      if (depth == 1) {
        pixSetPixel(pix.get(), x, y, *pixel == 0 ? 1 : 0);
      } else if (depth == 8) {
        pixSetPixel(pix.get(), x, y, *pixel);
      } else {
        pixSetRGBPixel(pix.get(), x, y, pixel[2], pixel[1], pixel[0]);
      }
    }
  }
  return pix;
}

std::uint32_t crc32(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

void append_big_endian(std::string& bytes, std::uint32_t value) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(value >> shift);
}

/// OpenCV stores no resolution in a PNG: put the chunk pHYs (pixels per metre) behind the header.
void insert_png_resolution(std::string& png, double dpi) {
  constexpr std::size_t kAfterHeader = 8 + 25;
  std::string body = "pHYs";
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
  append_big_endian(body, per_metre);
  append_big_endian(body, per_metre);
  body += '\x01';
  std::string chunk;
  append_big_endian(chunk, 9);
  chunk += body;
  append_big_endian(chunk, crc32(body));
  png.insert(kAfterHeader, chunk);
}

/// The same for a JPEG: unit and densities in its JFIF header.
void set_jpeg_resolution(std::string& jpeg, double dpi) {
  constexpr std::size_t kUnit = 13;
  const auto value = static_cast<std::uint32_t>(std::lround(dpi));
  jpeg.at(kUnit) = '\x01';
  for (const std::size_t at : {kUnit + 1, kUnit + 3}) {
    jpeg.at(at) = static_cast<char>(value >> 8U);
    jpeg.at(at + 1) = static_cast<char>(value & 0xFFU);
  }
}

std::string encode(const Picture& picture, const std::string& ending,
                   const std::vector<int>& settings) {
  std::vector<std::uint8_t> bytes;
  cv::imencode(ending, copy(picture), bytes, settings);
  return {bytes.begin(), bytes.end()};
}

std::string encode_jpeg(const Picture& picture, int quality) {
  std::string bytes = encode(picture, ".jpg", {cv::IMWRITE_JPEG_QUALITY, quality});
  set_jpeg_resolution(bytes, picture.dpi);
  return bytes;
}

std::string encode_png(const Picture& picture) {
  std::vector<int> settings = {cv::IMWRITE_PNG_COMPRESSION, 4};
  if (bitonal(picture)) settings.insert(settings.end(), {cv::IMWRITE_PNG_BILEVEL, 1});
  std::string bytes = encode(picture, ".png", settings);
  insert_png_resolution(bytes, picture.dpi);
  return bytes;
}

void write_bytes(const std::string& bytes, const std::filesystem::path& file) {
  std::ofstream stream(file, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream.flush()) fail(file);
}

/// Numbers, offsets and the table of contents of a PDF under construction.
class PdfFile {
 public:
  PdfFile() : bytes_("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n") {}

  void object(int number, const std::string& body) {
    if (offsets_.size() <= static_cast<std::size_t>(number)) {
      offsets_.resize(static_cast<std::size_t>(number) + 1);
    }
    offsets_[static_cast<std::size_t>(number)] = bytes_.size();
    bytes_ += fmt::format("{} 0 obj\n{}\nendobj\n", number, body);
  }

  static std::string stream(const std::string& keys, const std::string& data) {
    return fmt::format("<< {} /Length {} >>\nstream\n", keys, data.size()) + data + "\nendstream";
  }

  std::string finish() {
    const std::size_t table = bytes_.size();
    bytes_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size());
    for (std::size_t i = 1; i < offsets_.size(); ++i) {
      bytes_ += fmt::format("{:010} 00000 n \n", offsets_[i]);
    }
    bytes_ += fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                          offsets_.size(), table);
    return bytes_;
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> offsets_ = {0};
};

}  // namespace

cv::Mat view(Picture& picture) {
  return {picture.height_px, picture.width_px, picture.channels == 1 ? CV_8UC1 : CV_8UC3,
          picture.pixels.data()};
}

cv::Mat copy(const Picture& picture) {
  Picture same = picture;
  return view(same).clone();
}

Picture to_picture(const cv::Mat& pixels, double dpi) {
  Picture picture{pixels.cols, pixels.rows, pixels.channels(), dpi, {}};
  const cv::Mat packed = pixels.isContinuous() ? pixels : pixels.clone();
  picture.pixels.assign(packed.data, packed.data + packed.total() * packed.elemSize());
  return picture;
}

void write_picture(const Picture& picture, const std::filesystem::path& file, int jpeg_quality) {
  try {
    const std::string ending = file.extension().string();
    if (ending == ".tif") {
      write_tiff({picture}, file);
    } else {
      write_bytes(ending == ".jpg" ? encode_jpeg(picture, jpeg_quality) : encode_png(picture),
                  file);
    }
  } catch (const cv::Exception&) {
    fail(file);
  }
}

void write_tiff(const std::vector<Picture>& pages, const std::filesystem::path& file) {
  const char* mode = "w";
  for (const Picture& page : pages) {
    const PixPtr pix = to_pix(page);
    const int packing = bitonal(page) ? IFF_TIFF_G4 : IFF_TIFF_ZIP;
    if (pixWriteTiff(file.c_str(), pix.get(), packing, mode) != 0) fail(file);
    mode = "a";
  }
}

void write_scanned_pdf(const std::vector<Picture>& pages, const std::filesystem::path& file,
                       int jpeg_quality) {
  PdfFile pdf;
  std::string kids;
  int number = 3;
  for (const Picture& page : pages) {
    const double width_pt = page.width_px * 72.0 / page.dpi;
    const double height_pt = page.height_px * 72.0 / page.dpi;
    kids += fmt::format("{} 0 R ", number);
    pdf.object(number, fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {:.2f} {:.2f}] "
                                   "/Resources << /XObject << /I {} 0 R >> >> /Contents {} 0 R >>",
                                   width_pt, height_pt, number + 1, number + 2));
    pdf.object(number + 1,
               PdfFile::stream(fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} "
                                           "/ColorSpace /{} /BitsPerComponent 8 /Filter /DCTDecode",
                                           page.width_px, page.height_px,
                                           page.channels == 1 ? "DeviceGray" : "DeviceRGB"),
                               encode_jpeg(page, jpeg_quality)));
    pdf.object(number + 2, PdfFile::stream("", fmt::format("{:.2f} 0 0 {:.2f} 0 0 cm /I Do",
                                                           width_pt, height_pt)));
    number += 3;
  }
  pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  pdf.object(2, fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size()));
  write_bytes(pdf.finish(), file);
}

}  // namespace sohoa::samples
