#pragma once

/// Brings decoded pixels of any depth to the two forms of a PageImage: 8-bit grey or 8-bit BGR.
///
/// Tested by tests/ocr/pixel_form_test.cpp.

#include <opencv2/core/mat.hpp>

namespace sohoa::ocr {

/// From 1 to 4 channels (grey, grey + alpha, BGR, BGRA) of 8, 16 or 32 bits. Transparent parts show
/// white paper. Empty when the form is none of these.
[[nodiscard]] cv::Mat to_page_pixels(const cv::Mat& decoded);

/// A BGR image without any colour becomes grey: a third of the memory.
[[nodiscard]] cv::Mat drop_absent_colour(const cv::Mat& pixels);

/// Undoes the turn and mirroring that TIFF/EXIF tag 274 describes (1..8), as every viewer does.
[[nodiscard]] cv::Mat apply_orientation_tag(const cv::Mat& pixels, int tag);

/// Fax and some scanners use unlike resolutions; the coarser axis is stretched to square pixels.
[[nodiscard]] cv::Mat with_square_pixels(const cv::Mat& pixels, double dpi_across, double dpi_down);

}  // namespace sohoa::ocr
