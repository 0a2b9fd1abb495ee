#pragma once

/// A page as pixels, and the files that hold it.

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sohoa::samples {

struct Picture {
  int width_px = 0;
  int height_px = 0;
  int channels = 1;  ///< 1: grey; 3: blue, green, red
  double dpi = 0;
  std::vector<std::uint8_t> pixels;  ///< rows from the top, without padding
  friend bool operator==(const Picture&, const Picture&) = default;
};

/// Writes one page; the ending of the name tells the format: .png (grey and bitonal ones stored
/// small), .jpg, .tif. The resolution is stored. Throws Error{Reason::OutputNotWritable}.
void write_picture(const Picture& picture, const std::filesystem::path& file,
                   int jpeg_quality = 75);

/// All pages into one TIFF; bitonal ones are packed by CCITT group 4, the others by Deflate.
void write_tiff(const std::vector<Picture>& pages, const std::filesystem::path& file);

/// All pages into a PDF of images without any text: what a scanner makes.
void write_scanned_pdf(const std::vector<Picture>& pages, const std::filesystem::path& file,
                       int jpeg_quality = 75);

}  // namespace sohoa::samples
