#include "ocr/pdf_file.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

#include "ocr/silence.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

using test::reason_of;
using test::TemporaryFolder;

constexpr std::uint64_t kManyPixels = 100'000'000;

TEST(PdfFile, RendersAPageAtTheResolutionOfItsScan) {
  const TemporaryFolder folder;
  test::write_scan_pdf(folder / "scan.pdf");
  const PdfFile pdf(folder / "scan.pdf", kManyPixels);
  ASSERT_EQ(pdf.page_count(), 1);
  const PageImage image = pdf.image(1);
  EXPECT_NEAR(image.dpi(), 100.0, 0.1);
  EXPECT_NEAR(image.width_px(), 826, 1);
  EXPECT_NEAR(image.height_px(), 1169, 1);
  EXPECT_EQ(image.pixels().channels(), 1);
}

TEST(PdfFile, PutsTheTextLayerOnTheImage) {
  const TemporaryFolder folder;
  test::write_scan_pdf(folder / "layer.pdf", {.with_text = true});
  const PdfFile pdf(folder / "layer.pdf", kManyPixels);
  const auto lines = pdf.text_layer(1);
  ASSERT_TRUE(lines.has_value());
  ASSERT_EQ(lines->size(), 1U);
  EXPECT_EQ(raw_text(lines->front()), "Bien ban");
  // 72 points from the left, 842 - 770 from the top, at 100 dpi.
  EXPECT_NEAR(lines->front().box->left, 100, 3);
  EXPECT_NEAR(lines->front().box->bottom, 100, 8);
}

TEST(PdfFile, PutsTheTextLayerOnATurnedPageToo) {
  const TemporaryFolder folder;
  test::write_scan_pdf(folder / "turned.pdf", {.with_text = true, .rotate_deg = 90});
  const PdfFile pdf(folder / "turned.pdf", kManyPixels);
  EXPECT_NEAR(pdf.image(1).width_px(), 1169, 1);
  const auto lines = pdf.text_layer(1);
  ASSERT_TRUE(lines.has_value());
  // The left top corner of the paper became the right top corner.
  EXPECT_GT(lines->front().box->left, 1000);
  EXPECT_LT(lines->front().box->top, 200);
}

TEST(PdfFile, HasNoTextLayerWhereThereIsNoText) {
  const TemporaryFolder folder;
  test::write_scan_pdf(folder / "scan.pdf");
  EXPECT_EQ(PdfFile(folder / "scan.pdf", kManyPixels).text_layer(1), std::nullopt);
}

TEST(PdfFile, OpensWhatOnlyTheOwnersPasswordProtects) {
  const TemporaryFolder folder;
  test::write_scan_pdf(folder / "owner.pdf", {.owner_password = "chủ"});
  EXPECT_NEAR(PdfFile(folder / "owner.pdf", kManyPixels).image(1).width_px(), 826, 1);
}

TEST(PdfFile, RefusesWhatNeedsAPasswordForReading) {
  const TemporaryFolder folder;
  test::write_scan_pdf(folder / "user.pdf", {.user_password = "x", .owner_password = "y"});
  EXPECT_EQ(reason_of([&] { const PdfFile pdf(folder / "user.pdf", kManyPixels); }),
            Reason::PdfEncrypted);
}

TEST(PdfFile, RefusesAScanLargerThanTheLimit) {
  const TemporaryFolder folder;
  test::write_scan_pdf(folder / "scan.pdf");
  const PdfFile pdf(folder / "scan.pdf", 826 * 1169 - 1);
  EXPECT_EQ(reason_of([&] { (void)pdf.image(1); }), Reason::ImageTooLarge);
}

TEST(PdfFile, NeverTakesACutOffScanForAWholeOne) {
  const TemporaryFolder folder;
  for (const double share : {0.95, 0.6, 0.3}) {
    test::write_scan_pdf(folder / "cut.pdf");
    test::cut_file(folder / "cut.pdf", share);
    EXPECT_NE(reason_of([&] { (void)PdfFile(folder / "cut.pdf", kManyPixels).image(1); }),
              std::nullopt)
        << share;
  }
}

}  // namespace
}  // namespace sohoa::ocr
