#include "samples/damage.h"

#include <fmt/format.h>

#include "document/error.h"
#include "samples/damage_bend.h"
#include "samples/damage_geometry.h"
#include "samples/damage_ink.h"
#include "samples/damage_scan.h"
#include "samples/picture_pixels.h"

namespace sohoa::samples {
namespace {

Damage draw_good_scan(Random& random) {
  Damage damage;
  damage.skew_deg = random.uniform(-0.4, 0.4);
  damage.blur_mm = random.uniform(0.02, 0.05);
  damage.noise = random.uniform(1, 4);
  damage.jpeg_quality = random.between(80, 92);
  damage.grey = random.chance(0.4);
  damage.ink_weight = random.uniform(-0.15, 0.25);
  return damage;
}

Damage draw_ordinary_scan(Random& random) {
  Damage damage = draw_good_scan(random);
  damage.skew_deg = random.uniform(-1.2, 1.2);
  damage.blur_mm = random.uniform(0.03, 0.08);
  damage.noise = random.uniform(2, 8);
  damage.ink_weight = random.uniform(-0.35, 0.5);
  damage.uneven_light = random.uniform(0, 0.15);
  damage.paper_tint = random.uniform(0, 0.35);
  damage.specks_per_cm2 = random.chance(0.5) ? random.uniform(0, 0.4) : 0;
  damage.show_through = random.chance(0.25) ? random.uniform(0.02, 0.08) : 0;
  damage.jpeg_quality = random.between(60, 85);
  if (random.chance(0.2)) damage.bitonal_threshold = random.between(140, 190);
  return damage;
}

Damage draw_bad_scan(Random& random) {
  Damage damage = draw_ordinary_scan(random);
  damage.skew_deg = random.uniform(-3, 3);
  damage.blur_mm = random.uniform(0.05, 0.12);
  damage.noise = random.uniform(4, 14);
  damage.ink_weight = random.uniform(-0.6, 0.8);
  damage.faintness = random.chance(0.35) ? random.uniform(0.2, 0.5) : 0;
  damage.uneven_light = random.uniform(0.05, 0.3);
  damage.border_mm = random.chance(0.3) ? random.uniform(2, 8) : 0;
  damage.punch_holes = random.chance(0.3) ? random.between(2, 4) : 0;
  damage.specks_per_cm2 = random.uniform(0, 1.2);
  damage.scan_dpi = random.chance(0.4) ? random.between(140, 180) : 0;
  damage.jpeg_quality = random.between(40, 70);
  damage.bitonal_threshold = random.chance(0.35) ? random.between(120, 180) : 0;
  return damage;
}

Damage draw_painful_scan(Random& random) {
  Damage damage = draw_bad_scan(random);
  damage.skew_deg = random.uniform(-5, 5);
  damage.perspective = random.chance(0.4) ? random.uniform(0.01, 0.05) : 0;
  damage.rotation_deg = random.chance(0.3) ? 90 * random.between(1, 3) : 0;
  damage.blur_mm = random.uniform(0.06, 0.14);
  damage.noise = random.uniform(6, 20);
  damage.faintness = random.chance(0.4) ? random.uniform(0.3, 0.6) : 0;
  damage.show_through = random.chance(0.4) ? random.uniform(0.05, 0.16) : 0;
  damage.scan_dpi = random.chance(0.5) ? random.between(105, 140) : 0;
  damage.jpeg_quality = random.between(25, 50);
  return damage;
}

cv::Mat age(const cv::Mat& image, const Damage& damage, double dpi, const Random& random) {
  cv::Mat aged = image;
  if (damage.ink_weight != 0) aged = weigh_ink(aged, damage.ink_weight);
  if (damage.faintness > 0) aged = fade(aged, damage.faintness, random.fork("fade"));
  if (damage.show_through > 0) aged = shine_through(aged, damage.show_through);
  if (damage.paper_tint > 0 && !damage.grey) aged = tint_paper(aged, damage.paper_tint);
  if (damage.grey) aged = make_grey(aged);
  if (damage.punch_holes > 0) aged = punch(aged, damage.punch_holes, dpi);
  return aged;
}

cv::Mat take(const cv::Mat& image, const Damage& damage, double dpi, const Random& random) {
  cv::Mat taken = image;
  const double mm = dpi / 25.4;
  if (damage.border_mm > 0) {
    taken = blacken_borders(taken, damage.border_mm * mm, random.fork("borders"));
  }
  if (damage.uneven_light > 0) {
    taken = light_unevenly(taken, damage.uneven_light, random.fork("light"));
  }
  if (damage.specks_per_cm2 > 0) {
    const double cm2 = taken.cols / mm / 10 * (taken.rows / mm / 10);
    taken = add_specks(taken, cvRound(cm2 * damage.specks_per_cm2), dpi, random.fork("specks"));
  }
  if (damage.blur_mm > 0) taken = blur(taken, damage.blur_mm * mm);
  if (damage.scan_dpi > 0) taken = scale_down(taken, damage.scan_dpi / dpi);
  if (damage.noise > 0) taken = add_noise(taken, damage.noise, random.fork("noise"));
  if (damage.jpeg_quality > 0) taken = pack_by_jpeg(taken, damage.jpeg_quality);
  if (damage.bitonal_threshold > 0) taken = make_bitonal(taken, damage.bitonal_threshold);
  return taken;
}

}  // namespace

Damage draw_damage(int level, Random random) {
  switch (level) {
    case 0:
      return {};
    case 1:
      return draw_good_scan(random);
    case 2:
      return draw_ordinary_scan(random);
    case 3:
      return draw_bad_scan(random);
    case kWorstLevel:
      return draw_painful_scan(random);
    default:
      break;
  }
  throw Error(Reason::BadOption, {}, fmt::format("there is no level {} of damage", level),
              fmt::format("take one from 0 to {}", kWorstLevel));
}

Damage draw_bent_scan(Random random) {
  Damage damage = draw_ordinary_scan(random);
  switch (random.between(0, 2)) {
    case 0:
      damage.bend.arch_mm = random.uniform(1, 6);
      break;
    case 1:
      damage.bend.curl_mm = random.uniform(2, 10);
      break;
    default:
      damage.bend.fold_deg = random.uniform(0.4, 2);
  }
  return damage;
}

Damage draw_photograph(Random random) {
  Damage damage = draw_ordinary_scan(random);
  damage.bitonal_threshold = 0;
  damage.show_through = 0;
  damage.grey = false;
  damage.skew_deg = random.uniform(-3, 3);
  damage.perspective = random.uniform(0.02, 0.09);
  damage.table = random.uniform(0.03, 0.2);
  damage.uneven_light = random.uniform(0.1, 0.35);
  damage.blur_mm = random.uniform(0.04, 0.09);
  damage.noise = random.uniform(3, 9);
  damage.jpeg_quality = random.between(70, 90);
  return damage;
}

TruePage damage_page(const TruePage& page, const Damage& damage, Random random) {
  if (damage == Damage{}) return page;
  const double dpi = page.picture.dpi;
  cv::Mat image = age(copy(page.picture), damage, dpi, random);
  const cv::Size flat = image.size();
  const bool bent = damage.bend != Bend{};
  if (bent) image = bend_image(image, damage.bend, dpi);
  Placement placement = place_page(image.size(), damage, random.fork("placement"));
  if (placement.way != cv::Matx33d::eye()) image = move_image(image, placement);
  const cv::Size before = image.size();
  image = take(image, damage, dpi, random);
  const cv::Matx33d scale = cv::Matx33d::diag({static_cast<double>(image.cols) / before.width,
                                               static_cast<double>(image.rows) / before.height, 1});
  const cv::Matx33d way = scale * placement.way;

  TruePage damaged = page;
  damaged.picture = to_picture(image, damage.scan_dpi > 0 ? damage.scan_dpi : dpi);
  const auto moved = [&](const Area& area) {
    return move_area(bent ? bend_area(area, damage.bend, flat, dpi) : area, way);
  };
  for (TrueLine& line : damaged.lines) {
    for (TrueWord& word : line.words) word.ink = moved(word.ink);
  }
  for (TrueSlot& slot : damaged.slots) slot.area = moved(slot.area);
  for (Area& seal : damaged.seals) seal = moved(seal);
  return damaged;
}

}  // namespace sohoa::samples
