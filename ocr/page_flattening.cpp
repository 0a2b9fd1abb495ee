#include "ocr/page_flattening.h"

#include <opencv2/core.hpp>

#include "ocr/line_building.h"
#include "ocr/orientation.h"
#include "ocr/resolution.h"
#include "ocr/row_curves.h"

namespace sohoa::ocr {

std::optional<FlatPage> flat_page_of_sheet(const PageImage& image) {
  const auto corners = find_page_corners(image.pixels());
  if (!corners) return std::nullopt;
  return FlatPage::of_sheet(image.pixels().size(), *corners);
}

std::optional<FlatPage> flat_page_of_rows(const PageImage& image, const Survey& survey,
                                          int rotation_deg) {
  const auto rows = find_row_curves(turned(survey, rotation_deg));
  if (!rows) return std::nullopt;
  return FlatPage::of_rows(image.pixels().size(), rotation_deg, survey.scale, *rows);
}

PageImage flattened(const PageImage& image, const FlatPage& flat) {
  const cv::Mat pixels = flat.apply(image.pixels());
  if (image.dpi_stated()) return {pixels, image.dpi(), true};
  const Resolution resolution = believable_resolution(pixels.cols, pixels.rows, std::nullopt);
  return {pixels, resolution.dpi, false};
}

Page on_image(Page page, const PageImage& image, const FlatPage& flat) {
  page.width_px = image.width_px();
  page.height_px = image.height_px();
  for (Line& line : page.lines) {
    for (Word& word : line.words) {
      if (word.box) word.box = flat.to_image(*word.box);
    }
    line.box = box_of(line.words);
  }
  for (Mark& mark : page.marks) mark.box = flat.to_image(mark.box);
  for (Slot& slot : page.slots) slot.box = flat.to_image(slot.box);
  page.notes.emplace_back(
      "flattened: its rows did not run straight, or it was photographed from the side");
  return page;
}

}  // namespace sohoa::ocr
