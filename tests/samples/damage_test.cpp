#include "samples/damage.h"

#include <gtest/gtest.h>

#include "document/error.h"
#include "ink.h"
#include "samples/plain_text.h"

namespace sohoa::samples {
namespace {

TruePage clean_page() {
  const std::vector<std::string> text(6,
                                      "Các thôn báo cáo số hộ đã lắp đồng hồ đo nước trong tháng.");
  return paint(lay_out_plain_text(text, {}, Random(21)).front(), 150);
}

struct Case {
  const char* why;
  Damage damage;
};

class DamagePage : public testing::TestWithParam<Case> {};

TEST_P(DamagePage, CarriesTheBoxesAlongWithTheInk) {
  const TruePage page = damage_page(clean_page(), GetParam().damage, Random(4));
  EXPECT_LE(dark_outside(page, 110, 2), 4);
  for (const TrueLine& line : page.lines) {
    for (const TrueWord& word : line.words) {
      EXPECT_GT(dark_pixels(page.picture, to_box(word.ink, page.picture), 150), 0) << word.text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Effects, DamagePage,
    testing::Values(Case{"nothing", {}}, Case{"skew", {.skew_deg = 3}},
                    Case{"skew the other way", {.skew_deg = -4.5}},
                    Case{"upside down", {.rotation_deg = 180}},
                    Case{"on its side", {.rotation_deg = 90, .skew_deg = 1}},
                    Case{"perspective", {.perspective = 0.05}},
                    Case{"low resolution", {.skew_deg = 1, .scan_dpi = 110}},
                    Case{"light, tint and JPEG",
                         {.paper_tint = 0.3, .uneven_light = 0.2, .jpeg_quality = 50}},
                    Case{"blur and noise", {.blur_mm = 0.08, .noise = 6, .grey = true}},
                    Case{"bitonal", {.skew_deg = -1, .bitonal_threshold = 150}}),
    [](const auto& effect) { return "Case" + std::to_string(effect.index); });

TEST(DamagePage, ShowsTheTableAroundAPhotograph) {
  const TruePage clean = clean_page();
  const TruePage page = damage_page(clean, {.perspective = 0.04, .table = 0.1}, Random(4));
  EXPECT_GT(page.picture.width_px, clean.picture.width_px);
  EXPECT_GT(dark_pixels(page.picture, {0, 0, 10, 10}, 150), 50) << "the table";
  for (const TrueLine& line : page.lines) {
    for (const TrueWord& word : line.words) {
      EXPECT_GT(dark_pixels(page.picture, to_box(word.ink, page.picture), 150), 0) << word.text;
    }
  }
}

TEST(DamagePage, IsTheSameForTheSameSeedAtEveryLevel) {
  const TruePage page = clean_page();
  for (int level = 0; level <= kWorstLevel; ++level) {
    const Damage damage = draw_damage(level, Random(6));
    EXPECT_EQ(damage, draw_damage(level, Random(6)));
    EXPECT_TRUE(damage_page(page, damage, Random(7)) == damage_page(page, damage, Random(7)))
        << "level " << level;
  }
}

TEST(DamagePage, KeepsTheText) {
  const TruePage page = clean_page();
  EXPECT_EQ(truth_text(damage_page(page, draw_damage(4, Random(1)), Random(2))), truth_text(page));
}

TEST(DrawDamage, RefusesLevelsThatDoNotExist) {
  EXPECT_THROW((void)draw_damage(5, Random(1)), Error);
  EXPECT_THROW((void)draw_damage(-1, Random(1)), Error);
}

}  // namespace
}  // namespace sohoa::samples
