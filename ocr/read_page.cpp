#include "ocr/read_page.h"

#include "ocr/reading_order.h"

namespace sohoa::ocr {

void ReadOptions::validate() const {}

Page read_page(const PageImage& image, int page_number, Recognizer& recognizer,
               const ReadOptions& options) {
  options.validate();
  Page page;
  page.page_number = page_number;
  page.recognizer = recognizer.name();
  page.width_px = image.width_px();
  page.height_px = image.height_px();
  page.dpi = image.dpi();
  page.dpi_stated = image.dpi_stated();
  page.lines = in_reading_order(recognizer.recognize(image));
  if (page.lines.empty()) page.origin = PageOrigin::Blank;
  return page;
}

}  // namespace sohoa::ocr
