#include "samples/face_mask.h"

#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string_view>

#include "samples/pango_text.h"
#include "samples/typeface.h"

namespace sohoa::samples {

FaceMask draw_text(const std::string& text, const TextStyle& style) {
  TextMeasure sizes;
  const Run run{text, style};
  const TextSize& size = sizes.measure(run);
  const int margin = static_cast<int>(std::ceil(style.size_pt * 0.3)) + 2;
  const int baseline = margin + static_cast<int>(std::ceil(-size.ink_top_pt));
  cv::Mat ink = cv::Mat::zeros(baseline + static_cast<int>(std::ceil(size.ink_bottom_pt)) + margin,
                               static_cast<int>(std::ceil(size.advance_pt)) + 2 * margin, CV_8U);
  const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, ink.cols);
  cv::Mat rows = cv::Mat::zeros(ink.rows, stride, CV_8U);
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(rows.data, CAIRO_FORMAT_A8, ink.cols, ink.rows, stride);
  cairo_t* cairo = cairo_create(surface);
  const PangoContextPtr context = make_context();
  const PangoLayoutPtr layout = make_layout(context.get(), run);
  cairo_move_to(cairo, margin, baseline);
  pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout.get(), 0));
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  cairo_surface_destroy(surface);
  rows.colRange(0, ink.cols).copyTo(ink);
  const cv::Rect inside = cv::boundingRect(ink);
  if (inside.empty()) return {ink, baseline};
  return {ink.colRange(inside.x, inside.x + inside.width).clone(), baseline};
}

bool has_face(const std::string& family) {
  PangoFontFamily** families = nullptr;
  int count = 0;
  pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
  bool found = false;
  for (int i = 0; i < count; ++i) {
    found = found || std::string_view(pango_font_family_get_name(families[i])) == family;
  }
  g_free(families);
  return found;
}

}  // namespace sohoa::samples
