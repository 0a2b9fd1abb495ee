#include "samples/pen.h"

#include <algorithm>

#include "samples/digit_shapes.h"
#include "samples/face_mask.h"

namespace sohoa::samples {

Hand draw_hand(Random random) {
  Hand hand;
  hand.slant = random.uniform(-0.05, 0.35);
  hand.width_share = random.uniform(0.42, 0.62);
  hand.gap_share = random.uniform(-0.03, 0.16);
  hand.unrest = random.uniform(0.01, 0.04);
  hand.pen_pt = random.uniform(0.8, 1.6);
  hand.ink = random.chance(0.65) ? Ink::Blue : Ink::Black;
  hand.seed = random.bits();
  Random rest = random.fork("face");
  if (rest.chance(0.2)) hand.family = draw_pen_family(rest);
  if (rest.chance(0.25)) hand.overlap_share = rest.uniform(0.05, 0.35);
  return hand;
}

std::string draw_pen_family(Random random) {
  std::vector<std::string> installed;
  for (const char* family : {"Comic Neue", "DkgHandwriting", "Rufscript", "Because We Organize",
                             "Humor Sans", "Dancing Script", "Breip", "Klee One"}) {
    if (has_face(family)) installed.emplace_back(family);
  }
  return installed.empty() ? std::string() : random.pick(installed);
}

PlacedWord write_digits(const std::string& digits, double height_pt, const Hand& hand) {
  PlacedWord word;
  Random random(hand.seed);
  double pen_x = 0;
  for (const char digit : digits) {
    const std::vector<DigitShape>& shapes = digit_shapes(digit);
    if (shapes.empty()) continue;
    const DigitShape& shape = shapes[hand.seed % shapes.size()];
    const double scale = height_pt * random.uniform(0.9, 1.1);
    const double width = scale * hand.width_share * (digit == '1' ? 0.7 : 1.0);
    const double drop = random.uniform(-0.05, 0.05) * height_pt;
    for (const std::vector<Point>& points : shape) {
      Stroke stroke{{}, hand.pen_pt, hand.ink};
      for (const Point& point : points) {
        const double x = point.x_pt * width + (1 - point.y_pt) * hand.slant * scale;
        stroke.points.push_back(
            {pen_x + x + random.normal() * hand.unrest * scale,
             drop + (point.y_pt - 1) * scale + random.normal() * hand.unrest * scale});
      }
      word.strokes.push_back(std::move(stroke));
    }
    pen_x += width + hand.gap_share * height_pt;
  }
  word.runs = {{digits, {}}};
  word.width_pt = pen_x;
  return word;
}

std::vector<Stroke> sign(Point center, double width_pt, Random random) {
  std::vector<Stroke> strokes;
  const double pen_pt = random.uniform(0.9, 1.7);
  Stroke loops{{}, pen_pt, Ink::Blue};
  const int turns = random.between(3, 6);
  for (int i = 0; i < turns * 2; ++i) {
    const double along = static_cast<double>(i) / (turns * 2.0);
    const double height = (i % 2 == 0 ? -1 : 1) * random.uniform(4, 20) * (1 - 0.6 * along);
    loops.points.push_back({center.x_pt + (along - 0.5) * width_pt * 0.8 + random.uniform(-7, 3),
                            center.y_pt + height});
    if (random.chance(0.4)) {
      loops.points.push_back(
          {loops.points.back().x_pt + random.uniform(-12, -4), center.y_pt + height * 0.4});
    }
  }
  strokes.push_back(std::move(loops));
  const double rise = random.uniform(-10, 14);
  strokes.push_back({{{center.x_pt - width_pt * 0.5, center.y_pt + random.uniform(2, 12)},
                      {center.x_pt, center.y_pt + random.uniform(2, 9)},
                      {center.x_pt + width_pt * 0.6, center.y_pt - rise}},
                     pen_pt,
                     Ink::Blue});
  return strokes;
}

}  // namespace sohoa::samples
