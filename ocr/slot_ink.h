#pragma once

/// The ink in a slot, apart from its paper: pen of any colour, faint or fat, stamp, print.
///
/// Tested by tests/ocr/slot_ink_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

#include "ocr/page_image.h"

namespace sohoa::ocr {

/// Slots are read at this resolution: a digit of 13 pt is about 30 px high.
inline constexpr double kSlotDpi = 240;

struct SlotInk {
  cv::Mat mask;  ///< 255 where there is ink; without long rules, dots of a dotted line and dirt
  cv::Mat soft;  ///< 0 paper .. 255; from 128 on it is ink, whatever it belongs to
};

/// At kSlotDpi. Red ink (seals) is left out of coloured crops. Empty when the crop is.
[[nodiscard]] SlotInk find_slot_ink(const PageImage& crop);

/// The mask alone.
[[nodiscard]] cv::Mat slot_ink(const PageImage& crop);

/// A connected piece of ink.
struct RowPiece {
  int label = 0;
  cv::Rect box;
  int area_px = 0;
};

/// All pieces of a mask; `labels` becomes the picture of their labels.
[[nodiscard]] std::vector<RowPiece> row_pieces(const cv::Mat& ink, cv::Mat& labels);

/// Mean width of the strokes of `ink`: twice the mean depth of its middle lines.
[[nodiscard]] double stroke_width_px(const cv::Mat& ink);

/// Mean difference of the colour channels where there is ink, 0..1.
[[nodiscard]] double chroma(const cv::Mat& pixels, const cv::Mat& ink);

}  // namespace sohoa::ocr
