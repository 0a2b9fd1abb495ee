#include "samples/print_faces.h"

#include <string_view>

#include "samples/face_mask.h"
#include "samples/typeface.h"

namespace sohoa::samples {
namespace {

PrintedShape draw_shape(const std::string& text, const TextStyle& style, TextMeasure& sizes) {
  const FaceMask mask = draw_text(text, style);
  const TextSize& size = sizes.measure({text, style});
  return {mask.ink, mask.baseline_px, size.ink_left_pt, size.advance_pt};
}

PrintFace draw_face(const TextStyle& style) {
  constexpr std::string_view kCharacters = "0123456789abcdABCD";
  TextMeasure sizes;
  PrintFace face;
  for (const char character : kCharacters) {
    face.characters[character] = draw_shape(std::string(1, character), style, sizes);
  }
  const auto draw_all = [&](const std::vector<std::string>& words) {
    std::vector<PrintedShape> shapes;
    for (const std::string& word : words) shapes.push_back(draw_shape(word, style, sizes));
    return shapes;
  };
  face.before_numbers = draw_all({"Số:", "Số", "SỐ:"});
  face.behind_numbers = draw_all({"/QĐ", "/20", "/BC", "/TT", "/KH", "-CV", "-QĐ", "/UB", "/NQ"});
  face.beside_dates = draw_all({"ngày", "tháng", "năm"});
  return face;
}

}  // namespace

PrintFaces draw_print_faces(const std::vector<std::string>& families) {
  PrintFaces faces;
  for (const std::string& family : families) {
    if (!has_face(family)) continue;
    TextStyle style{.family = family, .size_pt = kPrintSizePx};
    faces.upright.push_back(draw_face(style));
    style.italic = true;
    faces.slanted.push_back(draw_face(style));
    style.bold = true;
    faces.bold.push_back(draw_face(style));
    style.italic = false;
    faces.bold.push_back(draw_face(style));
  }
  return faces;
}

}  // namespace sohoa::samples
