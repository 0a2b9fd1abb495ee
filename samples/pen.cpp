#include "samples/pen.h"

#include <algorithm>
#include <array>

namespace sohoa::samples {
namespace {

using Shape = std::vector<std::vector<Point>>;  // strokes in a unit square, y down

// Each digit has one or more shapes; points run the way the pen does.
const std::array<std::vector<Shape>, 10>& digit_shapes() {
  static const std::array<std::vector<Shape>, 10> kShapes = {{
      {{{{0.55, 0.02},
         {0.15, 0.25},
         {0.08, 0.65},
         {0.4, 0.98},
         {0.8, 0.75},
         {0.9, 0.3},
         {0.6, 0.02},
         {0.45, 0.06}}}},
      {{{{0.5, 0.0}, {0.48, 0.5}, {0.45, 1.0}}},
       {{{0.2, 0.25}, {0.42, 0.1}, {0.55, 0.0}, {0.53, 0.5}, {0.5, 1.0}}}},
      {{{{0.12, 0.25},
         {0.3, 0.03},
         {0.7, 0.05},
         {0.8, 0.3},
         {0.5, 0.65},
         {0.1, 0.97},
         {0.5, 0.95},
         {0.92, 0.94}}},
       {{{0.12, 0.28},
         {0.4, 0.0},
         {0.78, 0.2},
         {0.5, 0.7},
         {0.15, 0.98},
         {0.1, 0.85},
         {0.3, 0.82},
         {0.6, 0.96},
         {0.95, 0.9}}}},
      {{{{0.15, 0.12},
         {0.5, 0.0},
         {0.8, 0.2},
         {0.6, 0.42},
         {0.4, 0.47},
         {0.75, 0.55},
         {0.85, 0.8},
         {0.5, 1.0},
         {0.1, 0.88}}}},
      {{{{0.55, 0.0}, {0.3, 0.4}, {0.08, 0.68}, {0.5, 0.68}, {0.95, 0.66}},
        {{0.68, 0.38}, {0.66, 0.7}, {0.62, 1.0}}},
       {{{0.2, 0.05}, {0.15, 0.35}, {0.18, 0.55}, {0.5, 0.57}, {0.8, 0.52}},
        {{0.75, 0.05}, {0.72, 0.5}, {0.68, 1.0}}}},
      {{{{0.25, 0.03},
         {0.2, 0.25},
         {0.17, 0.45},
         {0.5, 0.38},
         {0.85, 0.6},
         {0.7, 0.92},
         {0.35, 1.0},
         {0.08, 0.88}},
        {{0.25, 0.04}, {0.55, 0.05}, {0.88, 0.0}}}},
      {{{{0.7, 0.02},
         {0.35, 0.25},
         {0.12, 0.65},
         {0.3, 0.97},
         {0.7, 0.95},
         {0.82, 0.7},
         {0.55, 0.52},
         {0.2, 0.68}}}},
      {{{{0.1, 0.06}, {0.5, 0.05}, {0.9, 0.03}, {0.65, 0.45}, {0.45, 1.0}}},
       {{{0.1, 0.06}, {0.5, 0.05}, {0.9, 0.03}, {0.65, 0.45}, {0.45, 1.0}},
        {{0.3, 0.52}, {0.55, 0.5}, {0.85, 0.47}}}},
      {{{{0.75, 0.12},
         {0.45, 0.0},
         {0.2, 0.2},
         {0.5, 0.45},
         {0.8, 0.72},
         {0.5, 1.0},
         {0.15, 0.78},
         {0.45, 0.47},
         {0.75, 0.22},
         {0.72, 0.1}}}},
      {{{{0.78, 0.22},
         {0.5, 0.0},
         {0.18, 0.22},
         {0.4, 0.48},
         {0.75, 0.3},
         {0.8, 0.15},
         {0.72, 0.55},
         {0.5, 1.0}}}},
  }};
  return kShapes;
}

}  // namespace

Hand draw_hand(Random random) {
  Hand hand;
  hand.slant = random.uniform(-0.05, 0.35);
  hand.width_share = random.uniform(0.42, 0.62);
  hand.gap_share = random.uniform(-0.03, 0.16);
  hand.unrest = random.uniform(0.01, 0.04);
  hand.pen_pt = random.uniform(0.8, 1.6);
  hand.ink = random.chance(0.65) ? Ink::Blue : Ink::Black;
  hand.seed = random.bits();
  return hand;
}

PlacedWord write_digits(const std::string& digits, double height_pt, const Hand& hand) {
  PlacedWord word;
  Random random(hand.seed);
  double pen_x = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits[i] < '0' || digits[i] > '9') continue;
    const auto digit = static_cast<std::size_t>(digits[i] - '0');
    const std::vector<Shape>& shapes = digit_shapes().at(digit);
    const Shape& shape = shapes[hand.seed % shapes.size()];
    const double scale = height_pt * random.uniform(0.9, 1.1);
    const double width = scale * hand.width_share * (digit == 1 ? 0.7 : 1.0);
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
