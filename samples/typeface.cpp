#include "samples/typeface.h"

#include <map>
#include <set>
#include <tuple>

#include "document/error.h"
#include "samples/pango_text.h"

namespace sohoa::samples {
namespace {

using Key = std::tuple<std::string, double, int, std::string>;

Key key_of(const Run& run) {
  const TextStyle& style = run.style;
  const int bits = (style.bold ? 1 : 0) | (style.italic ? 2 : 0) | (style.raised ? 4 : 0);
  return {style.family, style.size_pt, bits, run.text};
}

double points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

TextSize measure_layout(PangoLayout* layout) {
  PangoRectangle ink{};
  PangoRectangle logical{};
  pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), &ink, &logical);
  TextSize size;
  size.advance_pt = points(logical.width);
  size.ascent_pt = -points(logical.y);
  size.descent_pt = points(logical.y + logical.height);
  size.ink_left_pt = points(ink.x);
  size.ink_top_pt = points(ink.y);
  size.ink_right_pt = points(ink.x + ink.width);
  size.ink_bottom_pt = points(ink.y + ink.height);
  return size;
}

bool has_vietnamese(PangoContext* context, const std::string& family) {
  // Letters that poor faces lack: two marks on one vowel, the horned ones, both cases.
  const Run run{"ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựđĐỵỹỷ",
                {.family = family}};
  const PangoLayoutPtr layout = make_layout(context, run);
  if (pango_layout_get_unknown_glyphs_count(layout.get()) != 0) return false;
  // Letters that the face lacks come from another one, as a run of their own.
  const PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
  return line->runs != nullptr && line->runs->next == nullptr;
}

std::vector<std::string> installed(const std::vector<std::string>& wanted) {
  std::set<std::string> present;
  PangoFontFamily** families = nullptr;
  int count = 0;
  pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
  for (int i = 0; i < count; ++i) present.insert(pango_font_family_get_name(families[i]));
  g_free(families);
  const PangoContextPtr context = make_context();
  std::vector<std::string> usable;
  for (const std::string& family : wanted) {
    if (present.contains(family) && has_vietnamese(context.get(), family)) {
      usable.push_back(family);
    }
  }
  if (usable.empty()) {
    throw Error(Reason::FileNotFound, {}, "no typeface with the Vietnamese letters is installed",
                "install fonts-liberation");
  }
  return usable;
}

}  // namespace

struct TextMeasure::State {
  PangoContextPtr context = make_context();
  std::map<Key, TextSize> known;
};

TextMeasure::TextMeasure() : state_(std::make_unique<State>()) {}
TextMeasure::~TextMeasure() = default;

const TextSize& TextMeasure::measure(const Run& run) {
  const auto [place, inserted] = state_->known.try_emplace(key_of(run));
  if (!inserted) return place->second;
  TextSize size = measure_layout(make_layout(state_->context.get(), run).get());
  if (run.style.raised) {
    size.ink_top_pt -= kRaisedShift * run.style.size_pt;
    size.ink_bottom_pt -= kRaisedShift * run.style.size_pt;
  }
  place->second = size;
  return place->second;
}

double TextMeasure::advance_pt(const std::vector<Run>& runs) {
  double sum = 0;
  for (const Run& run : runs) sum += measure(run).advance_pt;
  return sum;
}

const std::vector<std::string>& serif_families() {
  static const std::vector<std::string> kFamilies =
      installed({"Liberation Serif", "TeX Gyre Termes", "FreeSerif", "Noto Serif", "DejaVu Serif"});
  return kFamilies;
}

const std::vector<std::string>& sans_families() {
  static const std::vector<std::string> kFamilies =
      installed({"Liberation Sans", "Noto Sans", "FreeSans", "DejaVu Sans"});
  return kFamilies;
}

}  // namespace sohoa::samples
