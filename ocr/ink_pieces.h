#pragma once

/// The connected pieces of ink of a page, by runs.
///
/// A page is mostly paper, which is passed over many pixels at a time: five to ten times as quick as a
/// labelling of every pixel. Tested by tests/ocr/ink_pieces_test.cpp.

#include <opencv2/core/mat.hpp>
#include <vector>

namespace sohoa::ocr {

struct InkPiece {
  cv::Rect box;
  int area_px = 0;
  cv::Point first;  ///< one of its pixels, in its highest row
};

/// Whether pixels that touch at a corner belong together, or only those that share a side.
enum class Touching { Corners, Sides };

/// `ink` is 8-bit, 255 where there is ink, else 0. In the order of their highest rows, from left to right.
[[nodiscard]] std::vector<InkPiece> ink_pieces(const cv::Mat& ink,
                                               Touching touching = Touching::Corners);

}  // namespace sohoa::ocr
