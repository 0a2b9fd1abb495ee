#include "samples/painter.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "document/error.h"
#include "samples/pango_text.h"
#include "samples/picture_pixels.h"
#include "samples/seal.h"
#include "samples/typeface.h"

namespace sohoa::samples {
namespace {

struct SurfaceCloser {
  void operator()(cairo_surface_t* surface) const noexcept { cairo_surface_destroy(surface); }
};
struct CairoCloser {
  void operator()(cairo_t* cairo) const noexcept { cairo_destroy(cairo); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, SurfaceCloser>;
using CairoPtr = std::unique_ptr<cairo_t, CairoCloser>;

void set_ink(cairo_t* cairo, Ink ink) {
  switch (ink) {
    case Ink::Black:
      cairo_set_source_rgb(cairo, 0.05, 0.05, 0.06);
      return;
    case Ink::Red:
      cairo_set_source_rgb(cairo, 0.86, 0.10, 0.13);
      return;
    case Ink::Blue:
      cairo_set_source_rgb(cairo, 0.14, 0.17, 0.55);
      return;
  }
}

/// A Catmull-Rom spline through the points, as Bézier curves.
void trace_stroke(cairo_t* cairo, const std::vector<Point>& points) {
  cairo_move_to(cairo, points.front().x_pt, points.front().y_pt);
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const Point& before = points[i > 0 ? i - 1 : 0];
    const Point& from = points[i];
    const Point& to = points[i + 1];
    const Point& after = points[std::min(i + 2, points.size() - 1)];
    cairo_curve_to(cairo, from.x_pt + (to.x_pt - before.x_pt) / 6,
                   from.y_pt + (to.y_pt - before.y_pt) / 6, to.x_pt - (after.x_pt - from.x_pt) / 6,
                   to.y_pt - (after.y_pt - from.y_pt) / 6, to.x_pt, to.y_pt);
  }
}

void set_stroke_pen(cairo_t* cairo, const Stroke& stroke) {
  set_ink(cairo, stroke.ink);
  cairo_set_line_width(cairo, stroke.width_pt);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
}

void draw_stroke(cairo_t* cairo, const Stroke& stroke) {
  if (stroke.points.empty()) return;
  set_stroke_pen(cairo, stroke);
  trace_stroke(cairo, stroke.points);
  cairo_stroke(cairo);
}

/// A rectangle in points, around the ink that was drawn so far.
struct Extent {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;

  void add(double x1, double y1, double x2, double y2) {
    left = std::min(left, x1);
    top = std::min(top, y1);
    right = std::max(right, x2);
    bottom = std::max(bottom, y2);
  }
};

class SheetPainter {
 public:
  explicit SheetPainter(cairo_t* cairo) : cairo_(cairo), context_(make_context()) {}

  void draw(const Sheet& sheet) {
    for (const PlacedLine& line : sheet.lines) {
      for (const PlacedWord& word : line.words) draw_word(word, &word == &line.words.back());
    }
    for (const Rule& rule : sheet.rules) draw_rule(rule);
    // Ink on ink gets darker: a seal does not hide the letters below it.
    cairo_set_operator(cairo_, CAIRO_OPERATOR_MULTIPLY);
    for (const Stroke& stroke : sheet.strokes) draw_stroke(cairo_, stroke);
    for (const Seal& seal : sheet.seals) draw_seal(cairo_, context_.get(), seal);
    for (const Stamp& stamp : sheet.stamps) draw_stamp(cairo_, context_.get(), stamp);
    cairo_set_operator(cairo_, CAIRO_OPERATOR_OVER);
  }

  Extent ink(const PlacedWord& word) {
    Extent extent;
    for (const Stroke& stroke : word.strokes) add_stroke(extent, stroke);
    if (!word.strokes.empty()) return extent;
    double pen = word.x_pt;
    for (const Run& run : word.runs) {
      const TextSize& size = sizes_.measure(run);
      extent.add(pen + size.ink_left_pt, word.baseline_pt + size.ink_top_pt,
                 pen + size.ink_right_pt, word.baseline_pt + size.ink_bottom_pt);
      pen += size.advance_pt;
    }
    return extent;
  }

 private:
  void draw_word(const PlacedWord& word, bool last_of_line) {
    for (const Stroke& stroke : word.strokes) draw_stroke(cairo_, stroke);
    if (!word.strokes.empty()) return;
    double pen = word.x_pt;
    for (std::size_t i = 0; i < word.runs.size(); ++i) {
      Run run = word.runs[i];
      const double advance_pt = sizes_.measure(run).advance_pt;
      // The blank leaves no ink; in a PDF it keeps the words apart for those who copy the text.
      if (i + 1 == word.runs.size() && !last_of_line) run.text += ' ';
      draw_run(run, pen, word.baseline_pt);
      if (run.style.underlined) underline(run, pen, word.baseline_pt, advance_pt);
      pen += advance_pt;
    }
  }

  void draw_run(const Run& run, double x_pt, double baseline_pt) {
    const PangoLayoutPtr layout = make_layout(context_.get(), run);
    const double rise = run.style.raised ? kRaisedShift * run.style.size_pt : 0;
    set_ink(cairo_, run.style.ink);
    cairo_move_to(cairo_, x_pt, baseline_pt - rise);
    pango_cairo_show_layout_line(cairo_, pango_layout_get_line_readonly(layout.get(), 0));
  }

  void underline(const Run& run, double x_pt, double baseline_pt, double advance_pt) {
    const double y = baseline_pt + run.style.size_pt * 0.1;
    draw_rule({x_pt, y, x_pt + advance_pt, y, run.style.size_pt * 0.05, run.style.ink});
  }

  void draw_rule(const Rule& rule) {
    set_ink(cairo_, rule.ink);
    cairo_set_line_width(cairo_, rule.width_pt);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_BUTT);
    cairo_move_to(cairo_, rule.x1_pt, rule.y1_pt);
    cairo_line_to(cairo_, rule.x2_pt, rule.y2_pt);
    cairo_stroke(cairo_);
  }

  void add_stroke(Extent& extent, const Stroke& stroke) {
    if (stroke.points.empty()) return;
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    set_stroke_pen(cairo_, stroke);
    cairo_new_path(cairo_);
    trace_stroke(cairo_, stroke.points);
    cairo_stroke_extents(cairo_, &x1, &y1, &x2, &y2);
    cairo_new_path(cairo_);
    extent.add(x1, y1, x2, y2);
  }

  cairo_t* cairo_;
  PangoContextPtr context_;
  TextMeasure sizes_;
};

Area to_area(const Extent& extent, double scale) {
  return {extent.left * scale, extent.top * scale, extent.right * scale, extent.bottom * scale};
}

/// The words of seals and stamps lie on curves and slopes: text without boxes.
void add_marks(TruePage& page, const Sheet& sheet) {
  const auto add = [&](const std::string& words) {
    if (!words.empty()) page.lines.push_back({{{words, {}}}, Part::Mark});
  };
  for (const Seal& seal : sheet.seals) {
    add(seal.ring_text);
    for (const std::string& line : seal.middle) add(line);
  }
  for (const Stamp& stamp : sheet.stamps) add(stamp.words);
}

Picture picture_of(cairo_surface_t* surface, double dpi) {
  cairo_surface_flush(surface);
  const cv::Mat argb(cairo_image_surface_get_height(surface),
                     cairo_image_surface_get_width(surface), CV_8UC4,
                     cairo_image_surface_get_data(surface),
                     static_cast<std::size_t>(cairo_image_surface_get_stride(surface)));
  cv::Mat colour;
  cv::cvtColor(argb, colour, cv::COLOR_BGRA2BGR);
  return to_picture(colour, dpi);
}

}  // namespace

TruePage paint(const Sheet& sheet, double dpi) {
  const double scale = dpi / 72;
  const int width_px = static_cast<int>(std::lround(kA4WidthPt * scale));
  const int height_px = static_cast<int>(std::lround(kA4HeightPt * scale));
  const SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_px, height_px));
  const CairoPtr cairo(cairo_create(surface.get()));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, scale);
  SheetPainter painter(cairo.get());
  painter.draw(sheet);

  TruePage page;
  page.picture = picture_of(surface.get(), dpi);
  for (const PlacedLine& line : sheet.lines) {
    TrueLine truth{{}, line.part};
    for (const PlacedWord& word : line.words) {
      truth.words.push_back({text(word), to_area(painter.ink(word), scale)});
    }
    page.lines.push_back(std::move(truth));
  }
  add_marks(page, sheet);
  for (const Slot& slot : sheet.slots) {
    page.slots.push_back({slot.name,
                          slot.value,
                          slot.kind,
                          {slot.left_pt * scale, slot.top_pt * scale, slot.right_pt * scale,
                           slot.bottom_pt * scale}});
  }
  for (const Seal& seal : sheet.seals) {
    const double radius = seal.diameter_pt / 2;
    page.seals.push_back({(seal.center.x_pt - radius) * scale, (seal.center.y_pt - radius) * scale,
                          (seal.center.x_pt + radius) * scale,
                          (seal.center.y_pt + radius) * scale});
  }
  return page;
}

void write_text_pdf(const std::vector<Sheet>& sheets, const std::filesystem::path& file) {
  const SurfacePtr surface(cairo_pdf_surface_create(file.c_str(), kA4WidthPt, kA4HeightPt));
  // Without this the file would hold the time of its making, and no two files would be equal.
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                 "2020-01-01T00:00:00Z");
  const CairoPtr cairo(cairo_create(surface.get()));
  SheetPainter painter(cairo.get());
  for (const Sheet& sheet : sheets) {
    painter.draw(sheet);
    cairo_show_page(cairo.get());
  }
  cairo_surface_finish(surface.get());
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
    throw Error(Reason::OutputNotWritable, {file, 0}, "the PDF could not be written",
                "check the folder's rights and the free space");
  }
}

}  // namespace sohoa::samples
