#include "samples/painter.h"

#include <gtest/gtest.h>

#include "ink.h"
#include "samples/plain_text.h"

namespace sohoa::samples {
namespace {

TruePage sample_page(double dpi) {
  const std::vector<std::string> text = {
      "Ủy ban nhân dân xã Bến Lội mời Ắ Ộ ự các hộ đến nhận giấy.",
      "Hồ sơ gửi về trước ngày 05/6."};
  return paint(lay_out_plain_text(text, {}, Random(11)).front(), dpi);
}

TEST(Paint, IsAnA4PageOfTheResolution) {
  const TruePage page = sample_page(200);
  EXPECT_EQ(page.picture.width_px, 1654);
  EXPECT_EQ(page.picture.height_px, 2339);
  EXPECT_EQ(page.picture.dpi, 200);
}

TEST(Paint, BoxesCoverAllInkAndEachHasSome) {
  const TruePage page = sample_page(200);
  EXPECT_EQ(dark_outside(page, 128, 1), 0);
  for (const TrueLine& line : page.lines) {
    for (const TrueWord& word : line.words) {
      EXPECT_GT(dark_pixels(page.picture, to_box(word.ink, page.picture), 128), 0) << word.text;
    }
  }
}

TEST(Paint, BoxesAreTight) {
  const TruePage page = sample_page(300);
  for (const TrueLine& line : page.lines) {
    for (const TrueWord& word : line.words) {
      const Box box = to_box(word.ink, page.picture);
      const auto edge = [&](Box strip) { return dark_pixels(page.picture, strip, 250); };
      EXPECT_GT(edge({box.left, box.top, box.left + 3, box.bottom}), 0) << word.text;
      EXPECT_GT(edge({box.right - 3, box.top, box.right, box.bottom}), 0) << word.text;
      EXPECT_GT(edge({box.left, box.top, box.right, box.top + 3}), 0) << word.text;
      EXPECT_GT(edge({box.left, box.bottom - 3, box.right, box.bottom}), 0) << word.text;
    }
  }
}

TEST(Paint, ASealStandsInItsSquareAndMovesWithTheScale) {
  Sheet sheet;
  Seal seal;
  seal.center = {200, 300};
  seal.diameter_pt = 100;
  seal.ring_text = "XÃ BẾN LỘI";
  sheet.seals.push_back(seal);
  const TruePage page = paint(sheet, 144);
  ASSERT_EQ(page.seals.size(), 1U);
  EXPECT_EQ(page.seals.front(), (Area{300, 500, 500, 700}));
  EXPECT_GT(dark_pixels(page.picture, to_box(page.seals.front(), page.picture), 250), 1000);
}

}  // namespace
}  // namespace sohoa::samples
