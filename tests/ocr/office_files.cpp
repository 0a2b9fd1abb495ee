#include "tests/ocr/office_files.h"

#include <cstdio>  // jpeglib.h needs FILE

#include <fmt/format.h>
#include <jpeglib.h>
#include <tiffio.h>
#include <zlib.h>

#include <algorithm>
#include <memory>
#include <opencv2/core.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr::test {
namespace {

using TiffPtr = std::unique_ptr<TIFF, void (*)(TIFF*)>;

// Big-endian, as JBIG2 and PNG count.
std::string u32(std::size_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes += static_cast<char>(number >> shift & 0xFF);
  }
  return bytes;
}

// ITU-T T.88, 7.2: number, type, no segments referred to, page 1, length of what follows.
std::string jbig2_segment(std::size_t number, char type, const std::string& data) {
  return u32(number) + type + '\0' + '\1' + u32(data.size()) + data;
}

// Length, name, data, check sum of name and data.
std::string png_chunk(const std::string& name, const std::string& data) {
  const std::string summed = name + data;
  const auto sum =
      crc32(0, reinterpret_cast<const Bytef*>(summed.data()), static_cast<uInt>(summed.size()));
  return u32(data.size()) + summed + u32(sum);
}

}  // namespace

void write_tiff(const std::filesystem::path& file, int width_px, int height_px,
                const TiffForm& form) {
  const TiffPtr tiff(TIFFOpen(file.c_str(), "w"), TIFFClose);
  TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, width_px);
  TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, height_px);
  TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, form.bits);
  TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, form.samples);
  TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, form.photometric);
  TIFFSetField(tiff.get(), TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
  TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, COMPRESSION_LZW);
  TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, height_px);
  if (form.opacity_last) {
    std::uint16_t opacity = EXTRASAMPLE_UNASSALPHA;
    TIFFSetField(tiff.get(), TIFFTAG_EXTRASAMPLES, 1, &opacity);
  }
  if (form.dpi > 0) {
    TIFFSetField(tiff.get(), TIFFTAG_XRESOLUTION, form.dpi);
    TIFFSetField(tiff.get(), TIFFTAG_YRESOLUTION, form.dpi);
    TIFFSetField(tiff.get(), TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
  }
  if (form.palette.size() == 3) {
    TIFFSetField(tiff.get(), TIFFTAG_COLORMAP, form.palette[0].data(), form.palette[1].data(),
                 form.palette[2].data());
  }
  const auto row_bytes = static_cast<std::size_t>(TIFFScanlineSize(tiff.get()));
  std::vector<unsigned char> row(row_bytes);
  for (int y = 0; y < height_px; ++y) {
    const auto from = static_cast<std::size_t>(y) * row_bytes;
    std::copy_n(form.pixels.begin() + static_cast<std::ptrdiff_t>(from), row_bytes, row.begin());
    TIFFWriteScanline(tiff.get(), row.data(), static_cast<std::uint32_t>(y), 0);
  }
}

void write_palette_png(const std::filesystem::path& file, const cv::Mat& grey) {
  const std::string head = u32(static_cast<std::size_t>(grey.cols)) +
                           u32(static_cast<std::size_t>(grey.rows)) + '\x08' + '\x03' +
                           std::string(3, '\0');  // 8 bits, palette
  std::string palette;
  for (int i = 0; i < 256; ++i) palette += std::string(3, static_cast<char>(255 - i));
  std::string rows;
  for (int y = 0; y < grey.rows; ++y) {
    rows += '\0';  // no filter
    for (int x = 0; x < grey.cols; ++x) {
      rows += static_cast<char>(255 - grey.at<unsigned char>(y, x));
    }
  }
  std::string packed(compressBound(rows.size()), '\0');
  uLongf size = packed.size();
  compress(reinterpret_cast<Bytef*>(packed.data()), &size,
           reinterpret_cast<const Bytef*>(rows.data()), rows.size());
  packed.resize(size);
  write_file(file, "\x89PNG\r\n\x1a\n" + png_chunk("IHDR", head) + png_chunk("PLTE", palette) +
                       png_chunk("IDAT", packed) + png_chunk("IEND", {}));
}

void write_cmyk_jpeg(const std::filesystem::path& file, const cv::Mat& cmyk) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(file.c_str(), "wb"),
                                                            std::fclose);
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  jpeg_stdio_dest(&info, out.get());
  info.image_width = static_cast<JDIMENSION>(cmyk.cols);
  info.image_height = static_cast<JDIMENSION>(cmyk.rows);
  info.input_components = 4;
  info.in_color_space = JCS_CMYK;
  jpeg_set_defaults(&info);  // CMYK: with Adobe's marker
  jpeg_set_quality(&info, 95, TRUE);
  jpeg_start_compress(&info, TRUE);
  cv::Mat inverted;
  cv::bitwise_not(cmyk, inverted);
  for (int y = 0; y < inverted.rows; ++y) {
    JSAMPROW row = inverted.ptr(y);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
}

std::string group4_bytes(const cv::Mat& grey) {
  const TemporaryFolder folder;
  const auto file = folder / "page.tif";
  write_bilevel_tiff(file, {grey}, COMPRESSION_CCITTFAX4);
  const TiffPtr tiff(TIFFOpen(file.c_str(), "r"), TIFFClose);
  std::string bytes(static_cast<std::size_t>(TIFFRawStripSize(tiff.get(), 0)), '\0');
  TIFFReadRawStrip(tiff.get(), 0, bytes.data(), static_cast<tmsize_t>(bytes.size()));
  return bytes;
}

std::string jbig2_bytes(const cv::Mat& grey) {
  const std::string size =
      u32(static_cast<std::size_t>(grey.cols)) + u32(static_cast<std::size_t>(grey.rows));
  // 7.4.8: size, resolution unknown, flags (white, OR), not in stripes.
  const std::string page = size + u32(0) + u32(0) + '\0' + std::string(2, '\0');
  // 7.4.1 and 7.4.6: size, place, combined by OR; MMR.
  const std::string region = size + u32(0) + u32(0) + '\0' + '\1' + group4_bytes(grey);
  return jbig2_segment(0, 48, page) + jbig2_segment(1, 38, region);
}

void write_image_pdf(const std::filesystem::path& file, double width_points, double height_points,
                     const std::vector<PlacedImage>& images, int rotate_deg, bool inlined) {
  QPDF pdf;
  pdf.emptyPDF();
  QPDFObjectHandle objects = QPDFObjectHandle::newDictionary();
  std::string drawing;
  for (std::size_t i = 0; i < images.size(); ++i) {
    const PlacedImage& image = images[i];
    drawing +=
        fmt::format("q {} 0 0 {} {} {} cm ", image.width, image.height, image.left, image.bottom);
    if (inlined) {
      drawing += fmt::format("BI /W {} /H {} {} ID {}\nEI Q\n", image.width_px, image.height_px,
                             image.dictionary, image.bytes);
      continue;
    }
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, image.bytes);
    stream.replaceDict(QPDFObjectHandle::parse(
        fmt::format("<< /Type /XObject /Subtype /Image /Width {} /Height {} {} >>", image.width_px,
                    image.height_px, image.dictionary)));
    objects.replaceKey(fmt::format("/Im{}", i), stream);
    drawing += fmt::format("/Im{} Do Q\n", i);
  }
  QPDFObjectHandle page = QPDFObjectHandle::parse(
      fmt::format("<< /Type /Page /MediaBox [0 0 {} {}] /Rotate {} /Resources << >> >>",
                  width_points, height_points, rotate_deg));
  page.getKey("/Resources").replaceKey("/XObject", objects);
  page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, drawing));
  QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)), false);
  QPDFWriter writer(pdf, file.c_str());
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.write();
}

}  // namespace sohoa::ocr::test
