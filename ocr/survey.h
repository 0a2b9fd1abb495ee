#pragma once

/// A first look at a page image, which decides how it is treated: how dark, how sharp, how large the
/// print is, and where its connected pieces of ink lie.
///
/// The look is taken at a reduced size (long side 2000 px at most), where it costs some
/// hundredths of a second. Tested by tests/ocr/survey_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

namespace sohoa::ocr {

struct Survey {
  double scale = 1.0;            ///< pixels here / pixels of the image
  cv::Size size;                 ///< of the page, here
  std::vector<cv::Rect> pieces;  ///< connected ink, but for dust and what touches the page edge
  double ink_share = 0;          ///< dark pixels / all pixels, without dark page borders
  double contrast = 0;           ///< paper minus ink, 0..1
  double sharpness = 0;          ///< 0 (blurred) .. 1
  double paper_spread = 0;  ///< how much the lightness of the paper differs over the page, 0..1
  double noise = 0;         ///< grain of the paper: deviation in grey levels, here
  double text_height = 0;   ///< x-height in pixels here; 0 when there is too little print

  /// x-height in pixels of the image; 0 when there is too little print.
  [[nodiscard]] double text_height_px() const { return text_height / scale; }
};

/// The x-height of print made of these pieces: the height most frequent among pieces that are shaped
/// like letters, because most letters have no ascender. 0 when there are too few.
[[nodiscard]] double height_of_print(const std::vector<cv::Rect>& pieces);

/// `grey` is an 8-bit grey page image.
[[nodiscard]] Survey survey_page(const cv::Mat& grey);

/// The pieces of print, their height and what these need (contrast, noise), without sharpness and
/// spread: for a page that was surveyed before it was cleaned.
[[nodiscard]] Survey survey_print(const cv::Mat& grey);

}  // namespace sohoa::ocr
