#include "samples/seal.h"

#include <cmath>
#include <numbers>

#include "samples/pango_text.h"
#include "samples/random.h"

namespace sohoa::samples {
namespace {

constexpr double kFullTurn = 2 * std::numbers::pi;

void set_red(cairo_t* cairo) {
  cairo_set_source_rgb(cairo, 0.87, 0.12, 0.15);
}

void draw_ring(cairo_t* cairo, double radius, double width) {
  cairo_set_line_width(cairo, width);
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, 0, 0, radius, 0, kFullTurn);
  cairo_stroke(cairo);
}

void fill_star(cairo_t* cairo, double x, double y, double radius) {
  constexpr double kInnerShare = 0.382;  // of a regular five-pointed star
  for (int i = 0; i < 10; ++i) {
    const double angle = kFullTurn * i / 10 - kFullTurn / 4;
    const double reach = i % 2 == 0 ? radius : radius * kInnerShare;
    cairo_line_to(cairo, x + reach * std::cos(angle), y + reach * std::sin(angle));
  }
  cairo_close_path(cairo);
  cairo_fill(cairo);
}

std::vector<std::string> letters_of(const std::string& text) {
  std::vector<std::string> letters;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (continues && !letters.empty()) {
      letters.back() += c;
    } else {
      letters.emplace_back(1, c);
    }
  }
  return letters;
}

double advance(PangoLayout* layout) {
  PangoRectangle logical{};
  pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), nullptr, &logical);
  return static_cast<double>(logical.width) / PANGO_SCALE;
}

/// Letters along the ring from lower left over the top to lower right; a small star closes the
/// ring.
void draw_ring_text(cairo_t* cairo, PangoContext* context, const std::string& ring_text,
                    double radius, double size) {
  const TextStyle style{.family = "Liberation Sans", .size_pt = size, .bold = true};
  std::vector<PangoLayoutPtr> layouts;
  double length = 0;
  for (const std::string& letter : letters_of(ring_text)) {
    layouts.push_back(make_layout(context, {letter, style}));
    length += advance(layouts.back().get());
  }
  const double open_angle = 0.86 * kFullTurn;
  const double spread = length > 0 ? open_angle * radius / length : 1;
  double angle = -open_angle / 2;
  for (const PangoLayoutPtr& layout : layouts) {
    const double width = advance(layout.get());
    const double step = width * spread / radius;
    cairo_save(cairo);
    cairo_rotate(cairo, angle + step / 2);
    cairo_move_to(cairo, -width / 2, -radius);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout.get(), 0));
    cairo_restore(cairo);
    angle += step;
  }
  fill_star(cairo, 0, radius + size * 0.35, size * 0.45);
}

void draw_middle(cairo_t* cairo, PangoContext* context, const std::vector<std::string>& lines,
                 double radius) {
  if (lines.empty()) {
    fill_star(cairo, 0, 0, radius * 0.62);
    return;
  }
  const double size = radius * (lines.size() > 2 ? 0.34 : 0.42);
  const TextStyle style{.family = "Liberation Sans", .size_pt = size, .bold = true};
  double baseline = size * 0.36 - size * 1.15 * (static_cast<double>(lines.size()) - 1) / 2;
  for (const std::string& line : lines) {
    const PangoLayoutPtr layout = make_layout(context, {line, style});
    const double width = advance(layout.get());
    const double squeeze = std::min(1.0, radius * 1.7 / std::max(width, 1.0));
    cairo_save(cairo);
    cairo_move_to(cairo, -width * squeeze / 2, baseline);
    cairo_scale(cairo, squeeze, 1);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout.get(), 0));
    cairo_restore(cairo);
    baseline += size * 1.15;
  }
}

/// Spots where the rubber did not touch the paper.
void wear_off(cairo_t* cairo, const Seal& seal) {
  Random random = Random(7).fork(seal.ring_text);
  const double radius = seal.diameter_pt / 2;
  const int spots = static_cast<int>(seal.wear * 1600);
  cairo_set_operator(cairo, CAIRO_OPERATOR_DEST_OUT);
  for (int i = 0; i < spots; ++i) {
    const double angle = random.uniform(0, kFullTurn);
    const double reach = radius * 1.05 * std::sqrt(random.uniform(0, 1));
    cairo_set_source_rgba(cairo, 0, 0, 0, random.uniform(0.3, 1.0));
    cairo_arc(cairo, reach * std::cos(angle), reach * std::sin(angle), random.uniform(0.1, 0.75), 0,
              kFullTurn);
    cairo_fill(cairo);
  }
}

}  // namespace

void draw_seal(cairo_t* cairo, PangoContext* context, const Seal& seal) {
  const double radius = seal.diameter_pt / 2;
  cairo_save(cairo);
  cairo_translate(cairo, seal.center.x_pt, seal.center.y_pt);
  cairo_rotate(cairo, seal.tilt_deg / 360 * kFullTurn);
  cairo_push_group(cairo);
  set_red(cairo);
  draw_ring(cairo, radius - 0.9, 1.8);
  draw_ring(cairo, radius - 3.2, 0.6);
  draw_ring(cairo, radius * 0.60, 0.7);
  draw_ring_text(cairo, context, seal.ring_text, radius * 0.68, radius * 0.19);
  draw_middle(cairo, context, seal.middle, radius * 0.56);
  wear_off(cairo, seal);
  cairo_pop_group_to_source(cairo);
  cairo_set_operator(cairo, CAIRO_OPERATOR_MULTIPLY);
  cairo_paint_with_alpha(cairo, 0.92);
  cairo_restore(cairo);
}

void draw_stamp(cairo_t* cairo, PangoContext* context, const Stamp& stamp) {
  const TextStyle style{.size_pt = stamp.size_pt, .bold = true};
  const PangoLayoutPtr layout = make_layout(context, {stamp.words, style});
  const double width = advance(layout.get());
  cairo_save(cairo);
  cairo_translate(cairo, stamp.center.x_pt, stamp.center.y_pt);
  cairo_rotate(cairo, stamp.tilt_deg / 360 * kFullTurn);
  set_red(cairo);
  cairo_move_to(cairo, -width / 2, stamp.size_pt * 0.34);
  pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout.get(), 0));
  const double half_width = width / 2 + stamp.size_pt * 0.5;
  const double half_height = stamp.size_pt * 0.82;
  cairo_set_line_width(cairo, 1.6);
  cairo_rectangle(cairo, -half_width, -half_height, 2 * half_width, 2 * half_height);
  cairo_stroke(cairo);
  cairo_restore(cairo);
}

}  // namespace sohoa::samples
