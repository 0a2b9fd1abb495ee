#include "tests/ocr/test_files.h"

#include <tiffio.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

#include "document/error.h"

namespace sohoa::ocr::test {

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "sohoa_ocr_XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // a folder that stays behind fails no test
  std::filesystem::remove_all(path_, ignored);
}

cv::Mat printed_page(int width_px, int height_px) {
  cv::Mat page(height_px, width_px, CV_8UC1, cv::Scalar(255));
  for (int y = 60; y < height_px - 40; y += 40) {
    cv::putText(page, "the lines of this page are level", {40, y}, cv::FONT_HERSHEY_SIMPLEX, 0.8,
                cv::Scalar(0), 2, cv::LINE_AA);
  }
  return page;
}

void write_file(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void cut_file(const std::filesystem::path& file, double share) {
  const auto size = static_cast<double>(std::filesystem::file_size(file));
  std::filesystem::resize_file(file, static_cast<std::uintmax_t>(size * share));
}

void write_bilevel_tiff(const std::filesystem::path& file, const std::vector<cv::Mat>& pages,
                        int compression) {
  const std::unique_ptr<TIFF, void (*)(TIFF*)> tiff(TIFFOpen(file.c_str(), "w"), TIFFClose);
  for (const cv::Mat& page : pages) {
    TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, page.cols);
    TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, page.rows);
    TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, compression);
    TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, page.rows);
    TIFFSetField(tiff.get(), TIFFTAG_XRESOLUTION, 100.0);
    TIFFSetField(tiff.get(), TIFFTAG_YRESOLUTION, 100.0);
    TIFFSetField(tiff.get(), TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    std::vector<unsigned char> row(static_cast<std::size_t>(page.cols / 8 + 1));
    for (int y = 0; y < page.rows; ++y) {
      std::fill(row.begin(), row.end(), static_cast<unsigned char>(0));
      for (int x = 0; x < page.cols; ++x) {
        if (page.at<unsigned char>(y, x) < 128) {
          row[static_cast<std::size_t>(x / 8)] |= static_cast<unsigned char>(0x80 >> x % 8);
        }
      }
      TIFFWriteScanline(tiff.get(), row.data(), static_cast<std::uint32_t>(y), 0);
    }
    TIFFWriteDirectory(tiff.get());
  }
}

void write_scan_pdf(const std::filesystem::path& file, const PdfOptions& options) {
  constexpr int kWidth = 826;
  constexpr int kHeight = 1169;
  QPDF pdf;
  pdf.emptyPDF();
  const cv::Mat page = printed_page(kWidth, kHeight);
  QPDFObjectHandle image = QPDFObjectHandle::newStream(
      &pdf, std::string(reinterpret_cast<const char*>(page.data), page.total()));
  image.replaceDict(QPDFObjectHandle::parse(
      "<< /Type /XObject /Subtype /Image /Width 826 /Height 1169 /ColorSpace /DeviceGray "
      "/BitsPerComponent 8 >>"));
  std::string drawing = "q 595 0 0 842 0 0 cm /Im0 Do Q";
  if (options.with_text) drawing += " BT /F1 12 Tf 3 Tr 72 770 Td (Bien ban) Tj ET";
  QPDFObjectHandle content = QPDFObjectHandle::newStream(&pdf, drawing);
  QPDFObjectHandle dictionary = QPDFObjectHandle::parse(
      "<< /Type /Page /MediaBox [0 0 595 842] /Resources << /XObject << >> /Font << /F1 << "
      "/Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>");
  dictionary.getKey("/Resources").getKey("/XObject").replaceKey("/Im0", image);
  dictionary.replaceKey("/Contents", content);
  dictionary.replaceKey("/Rotate", QPDFObjectHandle::newInteger(options.rotate_deg));
  QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(dictionary)),
                                      false);
  QPDFWriter writer(pdf, file.c_str());
  if (!options.user_password.empty() || !options.owner_password.empty()) {
    writer.setR6EncryptionParameters(options.user_password.c_str(), options.owner_password.c_str(),
                                     true, false, false, false, false, false, qpdf_r3p_low, true);
  }
  writer.write();
}

std::optional<Reason> reason_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.reason();
  }
  return std::nullopt;
}

}  // namespace sohoa::ocr::test
