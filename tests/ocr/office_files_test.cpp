// Inputs of the real world: pixels of every form, scans in PDF packed in every way, sheets of other
// sizes than A4.

#include <gtest/gtest.h>
#include <tiff.h>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "ocr/source_file.h"
#include "tests/ocr/office_files.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

using test::PlacedImage;
using test::TemporaryFolder;

double mean_difference(const cv::Mat& a, const cv::Mat& b) {
  cv::Mat difference;
  cv::absdiff(a, b, difference);
  return cv::mean(difference)[0];
}

cv::Mat black_and_white(const cv::Mat& grey) {
  cv::Mat result;
  cv::threshold(grey, result, 127, 255, cv::THRESH_BINARY);
  return result;
}

PageImage image_of(const std::filesystem::path& file) {
  return SourceFile::open(file).image(1);
}

// A4 at 100 dpi.
cv::Mat page() {
  return black_and_white(test::printed_page(826, 1169));
}

std::vector<unsigned char> bytes_of(const cv::Mat& grey) {
  return {grey.datastart, grey.dataend};
}

// Every pixel as `samples` samples, made by `make` of its grey level.
template <typename Make>
std::vector<unsigned char> samples_of(const cv::Mat& grey, const Make& make) {
  std::vector<unsigned char> samples;
  for (const unsigned char level : bytes_of(grey)) {
    for (const int sample : make(level)) samples.push_back(static_cast<unsigned char>(sample));
  }
  return samples;
}

TEST(OfficeTiff, OfSixteenBitsIsBroughtToEight) {
  const TemporaryFolder folder;
  const cv::Mat grey = test::printed_page();
  std::vector<unsigned char> pixels;
  for (const unsigned char level : bytes_of(grey)) pixels.insert(pixels.end(), {level, level});
  test::write_tiff(folder / "a.tif", grey.cols, grey.rows, {.bits = 16, .pixels = pixels});
  EXPECT_LT(mean_difference(image_of(folder / "a.tif").pixels(), grey), 1.0);
}

TEST(OfficeTiff, OfFourInksIsPutOnPaper) {
  const TemporaryFolder folder;
  const cv::Mat grey = test::printed_page();
  test::write_tiff(folder / "a.tif", grey.cols, grey.rows,
                   {.photometric = PHOTOMETRIC_SEPARATED,
                    .samples = 4,
                    .pixels = samples_of(grey, [](int level) {
                      return std::vector{0, 0, 0, 255 - level};
                    })});
  EXPECT_LT(mean_difference(image_of(folder / "a.tif").pixels(), grey), 2.0);
}

TEST(OfficeTiff, OfAPaletteGetsItsColours) {
  const TemporaryFolder folder;
  const cv::Mat grey = test::printed_page();
  std::vector<std::uint16_t> levels;
  for (int i = 0; i < 256; ++i) levels.push_back(static_cast<std::uint16_t>(257 * (255 - i)));
  cv::Mat indices;
  cv::bitwise_not(grey, indices);
  test::write_tiff(folder / "a.tif", grey.cols, grey.rows,
                   {.photometric = PHOTOMETRIC_PALETTE,
                    .pixels = bytes_of(indices),
                    .palette = {levels, levels, levels}});
  EXPECT_LT(mean_difference(image_of(folder / "a.tif").pixels(), grey), 1.0);
}

TEST(OfficeTiff, ShowsPaperThroughTransparentParts) {
  const TemporaryFolder folder;
  const cv::Mat grey = test::printed_page();
  test::write_tiff(folder / "a.tif", grey.cols, grey.rows,
                   {.photometric = PHOTOMETRIC_RGB,
                    .samples = 4,
                    .opacity_last = true,
                    .pixels = samples_of(grey, [](int level) {
                      return std::vector{0, 0, 0, 255 - level};
                    })});
  EXPECT_LT(mean_difference(image_of(folder / "a.tif").pixels(), grey), 2.0);
}

TEST(OfficePng, OfAPaletteGetsItsColours) {
  const TemporaryFolder folder;
  const cv::Mat grey = test::printed_page();
  test::write_palette_png(folder / "a.png", grey);
  const PageImage image = image_of(folder / "a.png");
  ASSERT_EQ(image.pixels().type(), CV_8UC1);
  EXPECT_EQ(mean_difference(image.pixels(), grey), 0.0);
}

TEST(OfficeJpeg, OfFourInksIsPutOnPaper) {
  const TemporaryFolder folder;
  cv::Mat cmyk(200, 300, CV_8UC4, cv::Scalar(0, 0, 0, 0));
  cmyk(cv::Rect(40, 40, 80, 80)).setTo(cv::Scalar(0, 0, 0, 255));     // print
  cmyk(cv::Rect(160, 40, 80, 80)).setTo(cv::Scalar(0, 255, 255, 0));  // a seal
  test::write_cmyk_jpeg(folder / "a.jpg", cmyk);
  const PageImage image = image_of(folder / "a.jpg");
  ASSERT_EQ(image.pixels().type(), CV_8UC3);
  EXPECT_GT(image.pixels().at<cv::Vec3b>(10, 10)[1], 245);
  EXPECT_LT(image.pixels().at<cv::Vec3b>(80, 80)[1], 10);
  const cv::Vec3b seal = image.pixels().at<cv::Vec3b>(80, 200);
  EXPECT_GT(seal[2], 240) << "red";
  EXPECT_LT(seal[1], 15);
}

TEST(OfficeResolution, IsEstimatedWhereNoneOrAnAbsurdOneIsStated) {
  const TemporaryFolder folder;
  for (const double stated : {0.0, 1.0, 96.0}) {
    const cv::Mat grey = test::printed_page(1654, 2339);
    test::write_tiff(folder / "a.tif", grey.cols, grey.rows,
                     {.dpi = stated, .pixels = bytes_of(grey)});
    const PageImage image = image_of(folder / "a.tif");
    EXPECT_FALSE(image.dpi_stated()) << stated;
    EXPECT_NEAR(image.dpi(), 200, 1) << stated;
  }
}

TEST(OfficeResolution, OfA3AndA5IsBelieved) {
  const TemporaryFolder folder;
  for (const cv::Size size : {cv::Size(2339, 1654), cv::Size(826, 583)}) {
    const cv::Mat grey = test::printed_page(size.width, size.height);
    test::write_tiff(folder / "a.tif", grey.cols, grey.rows,
                     {.dpi = size.width > 2000 ? 141.0 : 100.0, .pixels = bytes_of(grey)});
    EXPECT_TRUE(image_of(folder / "a.tif").dpi_stated()) << size;
  }
}

PlacedImage full_page(std::string bytes, std::string dictionary) {
  return {std::move(bytes), std::move(dictionary), 826, 1169, 0, 0, 595, 842};
}

void expect_the_page(const std::filesystem::path& file) {
  const PageImage image = image_of(file);
  EXPECT_NEAR(image.dpi(), 100.0, 0.1);
  cv::Mat as_scanned;
  cv::resize(image.pixels(), as_scanned, {826, 1169});
  EXPECT_LT(mean_difference(as_scanned, page()), 12.0) << "edges are smoothed, no more";
}

TEST(OfficePdf, OfAFaxIsDrawn) {
  const TemporaryFolder folder;
  test::write_image_pdf(
      folder / "a.pdf", 595, 842,
      {full_page(test::group4_bytes(page()),
                 "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode "
                 "/DecodeParms << /K -1 /Columns 826 /Rows 1169 >>")});
  expect_the_page(folder / "a.pdf");
}

TEST(OfficePdf, OfJbig2IsDrawn) {
  const TemporaryFolder folder;
  test::write_image_pdf(
      folder / "a.pdf", 595, 842,
      {full_page(test::jbig2_bytes(page()),
                 "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode")});
  expect_the_page(folder / "a.pdf");
}

TEST(OfficePdf, OfJpeg2000IsDrawn) {
  const TemporaryFolder folder;
  std::vector<unsigned char> bytes;
  ASSERT_TRUE(cv::imencode(".jp2", page(), bytes));
  test::write_image_pdf(
      folder / "a.pdf", 595, 842,
      {full_page({bytes.begin(), bytes.end()}, "/ColorSpace /DeviceGray /Filter /JPXDecode")});
  expect_the_page(folder / "a.pdf");
}

std::vector<PlacedImage> strips(const std::string& dictionary) {
  std::vector<PlacedImage> placed;
  const cv::Mat whole = page();
  constexpr int kStripPx = 167;  // 1169 = 7 x 167
  for (int top = 0; top < whole.rows; top += kStripPx) {
    const cv::Mat strip = whole.rowRange(top, top + kStripPx).clone();
    const double points = 842.0 * kStripPx / whole.rows;
    placed.push_back({std::string(strip.datastart, strip.dataend), dictionary, strip.cols, kStripPx,
                      0, 842.0 - 842.0 * (top + kStripPx) / whole.rows, 595, points});
  }
  return placed;
}

TEST(OfficePdf, OfStripsHasTheResolutionOfItsStrips) {
  const TemporaryFolder folder;
  test::write_image_pdf(folder / "a.pdf", 595, 842,
                        strips("/ColorSpace /DeviceGray /BitsPerComponent 8"));
  expect_the_page(folder / "a.pdf");
}

TEST(OfficePdf, OfImagesInItsDrawingHasTheirResolution) {
  const TemporaryFolder folder;
  test::write_image_pdf(folder / "a.pdf", 595, 842, strips("/CS /G /BPC 8"), 0, true);
  expect_the_page(folder / "a.pdf");
}

TEST(OfficePdf, TellsTheSizeOfItsImagesWithoutDrawingThem) {
  const TemporaryFolder folder;
  for (const int turned : {0, 90, 180, 270}) {
    for (const auto& [width, height] :
         {std::pair(595.0, 842.0), std::pair(841.89, 1190.55), std::pair(419.53, 595.28)}) {
      PlacedImage scan = full_page(std::string(826UL * 1169UL, '\xEE'),
                                   "/ColorSpace /DeviceGray /BitsPerComponent 8");
      scan.width = width;
      scan.height = height;
      test::write_image_pdf(folder / "a.pdf", width, height, {scan}, turned);
      const SourceFile source = SourceFile::open(folder / "a.pdf");
      const PageImage image = source.image(1);
      const auto size = source.page_size(1);
      ASSERT_TRUE(size);
      EXPECT_EQ(*size, (PageSize{image.width_px(), image.height_px(), image.dpi(), true}))
          << turned << ' ' << width;
      EXPECT_EQ(image.width_px() > image.height_px(), turned % 180 == 90);
    }
  }
}

TEST(OfficePdf, HasASizeOnlyWhereItIsOne) {
  const TemporaryFolder folder;
  cv::imwrite((folder / "a.png").string(), test::printed_page());
  EXPECT_FALSE(SourceFile::open(folder / "a.png").page_size(1));
}

}  // namespace
}  // namespace sohoa::ocr
