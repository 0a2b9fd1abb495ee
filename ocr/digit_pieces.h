#pragma once

/// Ink cut into pieces of which digits are made: each digit is one piece or several neighbours.
///
/// Separate strokes are pieces. A stroke wide enough for two digits is also cut where little ink
/// joins its sides, upright or leaning as the hand does: more often than needed, since the pieces
/// of a digit are joined again when digits are looked for (digit_candidates.h). Tested by
/// tests/ocr/digit_pieces_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

namespace sohoa::ocr {

struct InkPiece {
  cv::Rect box;     ///< in the ink
  cv::Mat mask;     ///< 255 where the piece has ink; of the size of the box
  int area_px = 0;  ///< of its ink
};

/// The band in which the digits stand.
struct InkLine {
  double top_px = 0;
  double bottom_px = 0;
  [[nodiscard]] double height_px() const { return bottom_px - top_px; }
};

struct InkPieces {
  std::vector<InkPiece> pieces;  ///< from left to right, by their middles
  InkLine line;
};

/// `ink` is 255 where there is ink (slot_ink.h). At most 24 pieces: the largest.
[[nodiscard]] InkPieces cut_pieces(const cv::Mat& ink);

}  // namespace sohoa::ocr
