#include "ocr/tiff_file.h"

#include <gtest/gtest.h>
#include <tiff.h>

#include <opencv2/core.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

constexpr std::uint64_t kManyPixels = 10'000'000;

TEST(TiffFile, GivesEachPageWithItsOwnSize) {
  const test::TemporaryFolder folder;
  test::write_bilevel_tiff(folder / "a.tif",
                           {test::printed_page(400, 500), test::printed_page(300, 600)},
                           COMPRESSION_CCITTFAX4);
  const TiffFile file(folder / "a.tif", kManyPixels);
  ASSERT_EQ(file.page_count(), 2);
  EXPECT_EQ(file.image(1).pixels().size(), cv::Size(400, 500));
  EXPECT_EQ(file.image(2).pixels().size(), cv::Size(300, 600));
  EXPECT_EQ(file.image(1).height_px(), 500) << "pages can be asked for in any order";
}

TEST(TiffFile, RefusesAPageBeyondTheLimit) {
  const test::TemporaryFolder folder;
  test::write_bilevel_tiff(folder / "a.tif", {test::printed_page(400, 500)}, COMPRESSION_NONE);
  EXPECT_EQ(test::reason_of([&] { (void)TiffFile(folder / "a.tif", 1000).image(1); }),
            Reason::ImageTooLarge);
}

TEST(TiffFile, SaysWhatIsNoTiff) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "a.tif", std::string("II*\0 nothing behind it", 22));
  EXPECT_TRUE(test::reason_of([&] { (void)TiffFile(folder / "a.tif", kManyPixels).image(1); }));
}

}  // namespace
}  // namespace sohoa::ocr
