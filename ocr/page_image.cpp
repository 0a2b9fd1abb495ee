#include "ocr/page_image.h"

#include <opencv2/core.hpp>
#include <stdexcept>

namespace sohoa::ocr {

PageImage::PageImage(const cv::Mat& pixels, double dpi, bool dpi_stated)
    : pixels_(std::make_shared<const cv::Mat>(pixels)), dpi_(dpi), dpi_stated_(dpi_stated) {
  if (pixels.type() != CV_8UC1 && pixels.type() != CV_8UC3) {
    throw std::logic_error("a page image has 8-bit grey or 8-bit BGR pixels");
  }
}

int PageImage::width_px() const {
  return pixels_->cols;
}
int PageImage::height_px() const {
  return pixels_->rows;
}

}  // namespace sohoa::ocr
