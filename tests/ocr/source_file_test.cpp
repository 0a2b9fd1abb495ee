#include "ocr/source_file.h"

#include <gtest/gtest.h>
#include <tiffio.h>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

using test::reason_of;
using test::TemporaryFolder;

double mean_difference(const cv::Mat& a, const cv::Mat& b) {
  cv::Mat difference;
  cv::absdiff(a, b, difference);
  return cv::mean(difference)[0];
}

class EveryRasterFormat : public testing::TestWithParam<const char*> {};

TEST_P(EveryRasterFormat, IsKnownByContentAndDecodedWhole) {
  const TemporaryFolder folder;
  const cv::Mat page = test::printed_page();
  const auto named = folder / (std::string("scan.") + GetParam());
  ASSERT_TRUE(cv::imwrite(named.string(), page));
  const auto nameless = folder / "scan.dat";
  std::filesystem::copy_file(named, nameless);
  const SourceFile source = SourceFile::open(nameless);
  EXPECT_EQ(source.kind(), SourceKind::Image);
  EXPECT_EQ(source.page_count(), 1);
  const PageImage image = source.image(1);
  EXPECT_EQ(image.width_px(), page.cols);
  ASSERT_EQ(image.pixels().type(), CV_8UC1);
  EXPECT_LT(mean_difference(image.pixels(), page), 3.0);
}

TEST_P(EveryRasterFormat, IsRefusedWhenItsEndIsMissing) {
  const TemporaryFolder folder;
  const auto file = folder / (std::string("scan.") + GetParam());
  ASSERT_TRUE(cv::imwrite(file.string(), test::printed_page()));
  for (const double share : {0.9, 0.5, 0.2}) {
    test::cut_file(file, share);
    EXPECT_EQ(reason_of([&] { (void)SourceFile::open(file).image(1); }), Reason::ImageTruncated)
        << share;
  }
}

TEST_P(EveryRasterFormat, IsRefusedBeforeMemoryIsTakenWhenItIsTooLarge) {
  const TemporaryFolder folder;
  const auto file = folder / (std::string("scan.") + GetParam());
  ASSERT_TRUE(cv::imwrite(file.string(), test::printed_page()));
  SourceLimits limits;
  limits.max_pixels = 600 * 800 - 1;
  EXPECT_EQ(reason_of([&] { (void)SourceFile::open(file, limits).image(1); }),
            Reason::ImageTooLarge);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryRasterFormat,
                         testing::Values("png", "jpg", "bmp", "webp", "jp2", "tiff"));

TEST(SourceFile, RefusesAPngThatClaimsGigapixels) {
  const TemporaryFolder folder;
  const auto file = folder / "bomb.png";
  cv::imwrite(file.string(), test::printed_page());
  std::string bytes = test::read_file(file);
  bytes.replace(16, 8, std::string("\x00\x01\x00\x00\x00\x01\x00\x00", 8));  // 65536 x 65536
  test::write_file(file, bytes);
  EXPECT_EQ(reason_of([&] { (void)SourceFile::open(file).image(1); }), Reason::ImageTooLarge);
}

TEST(SourceFile, RefusesDamageInsideAJpeg) {
  const TemporaryFolder folder;
  const auto file = folder / "scan.jpg";
  cv::imwrite(file.string(), test::printed_page());
  std::string bytes = test::read_file(file);
  for (std::size_t at = bytes.size() / 2; at < bytes.size() / 2 + 400; ++at) bytes[at] = '\x55';
  test::write_file(file, bytes);
  EXPECT_EQ(reason_of([&] { (void)SourceFile::open(file).image(1); }), Reason::ImageBroken);
}

TEST(SourceFile, ShowsPaperThroughTransparentParts) {
  const TemporaryFolder folder;
  cv::Mat picture(100, 100, CV_8UC4, cv::Scalar(0, 0, 0, 0));
  cv::rectangle(picture, {20, 20}, {60, 60}, cv::Scalar(0, 0, 0, 255), cv::FILLED);
  cv::imwrite((folder / "logo.png").string(), picture);
  const PageImage image = SourceFile::open(folder / "logo.png").image(1);
  EXPECT_EQ(image.pixels().at<unsigned char>(5, 5), 255);
  EXPECT_EQ(image.pixels().at<unsigned char>(40, 40), 0);
}

TEST(SourceFile, BringsSixteenBitsToEight) {
  const TemporaryFolder folder;
  cv::Mat picture(100, 100, CV_16UC1, cv::Scalar(65535));
  picture(cv::Rect(10, 10, 20, 20)).setTo(25700);
  cv::imwrite((folder / "deep.png").string(), picture);
  const PageImage image = SourceFile::open(folder / "deep.png").image(1);
  EXPECT_EQ(image.pixels().at<unsigned char>(5, 5), 255);
  EXPECT_EQ(image.pixels().at<unsigned char>(15, 15), 100);
}

TEST(SourceFile, KeepsColourWhereThereIsAny) {
  const TemporaryFolder folder;
  cv::Mat picture(100, 100, CV_8UC3, cv::Scalar(255, 255, 255));
  picture(cv::Rect(10, 10, 20, 20)).setTo(cv::Scalar(20, 20, 200));
  cv::imwrite((folder / "seal.png").string(), picture);
  EXPECT_EQ(SourceFile::open(folder / "seal.png").image(1).pixels().channels(), 3);
}

TEST(SourceFile, ReadsEveryPageOfAFax) {
  const TemporaryFolder folder;
  for (const int compression :
       {COMPRESSION_CCITTFAX3, COMPRESSION_CCITTFAX4, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE}) {
    cv::Mat second(300, 400, CV_8UC1, cv::Scalar(255));
    cv::rectangle(second, {50, 60}, {150, 90}, cv::Scalar(0), cv::FILLED);
    test::write_bilevel_tiff(folder / "fax.tif", {test::printed_page(), second}, compression);
    const SourceFile source = SourceFile::open(folder / "fax.tif");
    ASSERT_EQ(source.page_count(), 2) << compression;
    EXPECT_EQ(mean_difference(source.image(2).pixels(), second), 0.0) << compression;
    EXPECT_EQ(source.image(1).height_px(), 800) << compression;
    EXPECT_EQ(source.image(1).dpi(), 100.0) << compression;
    EXPECT_TRUE(source.image(1).dpi_stated());
  }
}

TEST(SourceFile, DoesNotLoseTheCutOffPageOfATiff) {
  const TemporaryFolder folder;
  const auto file = folder / "pages.tif";
  test::write_bilevel_tiff(file, {test::printed_page(), test::printed_page()}, COMPRESSION_NONE);
  test::cut_file(file, 0.75);
  const SourceFile source = SourceFile::open(file);
  ASSERT_EQ(source.page_count(), 2);
  EXPECT_EQ(source.image(1).width_px(), 600);
  EXPECT_EQ(reason_of([&] { (void)source.image(2); }), Reason::ImageTruncated);
}

TEST(SourceFile, RefusesAnImageSmallerThanPrint) {
  const TemporaryFolder folder;
  cv::imwrite((folder / "dot.png").string(), cv::Mat(40, 40, CV_8UC1, cv::Scalar(255)));
  EXPECT_EQ(reason_of([&] { (void)SourceFile::open(folder / "dot.png").image(1); }),
            Reason::ImageTooSmall);
}

TEST(SourceFile, SaysWhyAFileCannotBeOpened) {
  const TemporaryFolder folder;
  test::write_file(folder / "empty.pdf", "");
  test::write_file(folder / "rubbish.jpg", std::string("\x01\x02\x00\x7F\x03", 5));
  test::write_file(folder / "old.txt", "V\xE8n b\xB6n c\xF1");  // TCVN3, not UTF-8
  test::write_file(folder / "broken.pdf", "%PDF-1.4\nnothing of a PDF follows\n");
  const auto reason = [&](const char* name) {
    return reason_of([&] { (void)SourceFile::open(folder / name); });
  };
  EXPECT_EQ(reason("missing.png"), Reason::FileNotFound);
  EXPECT_EQ(reason("empty.pdf"), Reason::FileEmpty);
  EXPECT_EQ(reason("rubbish.jpg"), Reason::FileKindUnknown);
  EXPECT_EQ(reason("old.txt"), Reason::TextNotUtf8);
  EXPECT_EQ(reason("broken.pdf"), Reason::PdfBroken);
  EXPECT_EQ(reason_of([&] { (void)SourceFile::open(folder / "."); }), Reason::FileNotReadable);
}

TEST(SourceFile, RefusesAFileLargerThanItsLimit) {
  const TemporaryFolder folder;
  test::write_file(folder / "long.txt", std::string(5000, 'a'));
  SourceLimits limits;
  limits.max_text_bytes = 4096;
  EXPECT_EQ(reason_of([&] { (void)SourceFile::open(folder / "long.txt", limits); }),
            Reason::FileTooLarge);
}

}  // namespace
}  // namespace sohoa::ocr
