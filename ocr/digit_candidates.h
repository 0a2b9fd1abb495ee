#pragma once

/// What may be one digit: a run of neighbouring pieces, drawn as the net wants to see it.
///
/// Tested by tests/ocr/digit_pieces_test.cpp.

#include <cstddef>
#include <vector>

#include "ocr/digit_net.h"
#include "ocr/digit_pieces.h"

namespace sohoa::ocr {

struct DigitCandidate {
  std::size_t first = 0;  ///< index of its first piece
  std::size_t end = 0;    ///< index behind its last piece
  cv::Rect box;           ///< in the ink
  DigitInput input;       ///< its own ink, the ink around it, its size and place on the line
};

/// All runs of up to five pieces that are not too wide, too low or too far apart for one digit, and single
/// pieces of less height, which may be dirt.
[[nodiscard]] std::vector<DigitCandidate> digit_candidates(const InkPieces& ink);

}  // namespace sohoa::ocr
