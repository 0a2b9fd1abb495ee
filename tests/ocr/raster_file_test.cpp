#include "ocr/raster_file.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

constexpr std::uint64_t kManyPixels = 10'000'000;

TEST(DecodeRaster, GivesThePixelsOfAPng) {
  const test::TemporaryFolder folder;
  const cv::Mat page = test::printed_page(400, 500);
  cv::imwrite((folder / "a.png").string(), page);
  const PageImage image = decode_raster(folder / "a.png", FileKind::Png, kManyPixels);
  ASSERT_EQ(image.pixels().type(), CV_8UC1);
  EXPECT_EQ(cv::norm(image.pixels(), page, cv::NORM_INF), 0);
}

TEST(DecodeRaster, Brings16BitsTo8) {
  const test::TemporaryFolder folder;
  cv::imwrite((folder / "a.png").string(), cv::Mat(60, 50, CV_16UC1, cv::Scalar(25700)));
  const PageImage image = decode_raster(folder / "a.png", FileKind::Png, kManyPixels);
  ASSERT_EQ(image.pixels().depth(), CV_8U);
  EXPECT_EQ(image.pixels().at<unsigned char>(30, 20), 100);
}

TEST(DecodeRaster, RefusesWhatIsTooLargeOrBroken) {
  const test::TemporaryFolder folder;
  cv::imwrite((folder / "a.png").string(), test::printed_page(400, 500));
  EXPECT_EQ(test::reason_of([&] { (void)decode_raster(folder / "a.png", FileKind::Png, 1000); }),
            Reason::ImageTooLarge);
  test::write_file(folder / "b.png", "\x89PNG\r\n\x1a\n and nothing behind it");
  EXPECT_TRUE(
      test::reason_of([&] { (void)decode_raster(folder / "b.png", FileKind::Png, kManyPixels); }));
}

}  // namespace
}  // namespace sohoa::ocr
