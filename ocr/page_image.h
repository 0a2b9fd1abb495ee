#pragma once

/// The decoded image of one page, with its resolution.

#include <memory>

namespace cv {
class Mat;
}

namespace sohoa::ocr {

/// How large the image of a page is, known before it is made.
struct PageSize {
  int width_px = 0;
  int height_px = 0;
  double dpi = 0;
  bool dpi_stated = false;  ///< by the file; else estimated
  friend bool operator==(const PageSize&, const PageSize&) = default;
};

/// 8-bit grey or 8-bit BGR pixels. Copies share the pixels, which are never written to.
class PageImage {
 public:
  PageImage(const cv::Mat& pixels, double dpi, bool dpi_stated);

  [[nodiscard]] const cv::Mat& pixels() const { return *pixels_; }
  [[nodiscard]] double dpi() const { return dpi_; }
  [[nodiscard]] bool dpi_stated() const { return dpi_stated_; }  ///< by the file; else estimated
  [[nodiscard]] int width_px() const;
  [[nodiscard]] int height_px() const;

 private:
  std::shared_ptr<const cv::Mat> pixels_;  // shared by the copies of this value, read-only
  double dpi_;
  bool dpi_stated_;
};

}  // namespace sohoa::ocr
