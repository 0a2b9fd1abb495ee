#pragma once

/// Files as offices have them, made by tests: rare pixels in TIFF, JPEG and PNG, scans packed into PDF in
/// every way that scanners know.

#include <cstdint>
#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

namespace sohoa::ocr::test {

/// The samples of each pixel one behind the other, as libtiff wants them.
struct TiffForm {
  int photometric = 1;  ///< PHOTOMETRIC_...; min-is-black
  int bits = 8;
  int samples = 1;
  bool opacity_last = false;  ///< the last sample says how opaque the pixel is
  double dpi = 0;             ///< 0: not stated
  std::vector<unsigned char> pixels;
  std::vector<std::vector<std::uint16_t>> palette = {};  ///< red, green, blue
};

void write_tiff(const std::filesystem::path& file, int width_px, int height_px,
                const TiffForm& form);

/// A PNG of 8-bit indices into a palette of grey levels: index i is 255 - i.
void write_palette_png(const std::filesystem::path& file, const cv::Mat& grey);

/// A JPEG of cyan, magenta, yellow and black, stored inverted as Adobe's programs do.
void write_cmyk_jpeg(const std::filesystem::path& file, const cv::Mat& cmyk);

/// The rows of a page, ink below 128, packed by CCITT group 4 without any file around.
[[nodiscard]] std::string group4_bytes(const cv::Mat& grey);
/// The same as the segments of a JBIG2 image in a PDF: one generic region coded by MMR.
[[nodiscard]] std::string jbig2_bytes(const cv::Mat& grey);

/// One image in a PDF page: its stream, its dictionary, where it lies in points.
struct PlacedImage {
  std::string bytes;
  std::string dictionary;  ///< without /Type, /Subtype, /Width and /Height
  int width_px = 0;
  int height_px = 0;
  double left = 0;
  double bottom = 0;
  double width = 0;
  double height = 0;
};

/// A PDF of one page; `inlined` writes the images into the content stream itself (BI ... EI).
void write_image_pdf(const std::filesystem::path& file, double width_points, double height_points,
                     const std::vector<PlacedImage>& images, int rotate_deg = 0,
                     bool inlined = false);

}  // namespace sohoa::ocr::test
