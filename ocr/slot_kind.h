#pragma once

/// Tells how a slot was filled: with the line, by stamp, by pen, or not at all.
///
/// Print stands on the baseline, is as tall, as wide and as heavy as the printed digits or capitals of
/// the same row, has no colour of its own, and the recogniser reads it. A stamp is as regular but of
/// another face or at another height. What is left is a pen. Tested by tests/ocr/slot_kind_test.cpp.

#include <opencv2/core/types.hpp>
#include <string>
#include <vector>

#include "document/slot.h"

namespace sohoa::ocr {

/// A piece of ink in or beside the slot.
struct SlotPiece {
  cv::Rect box;          ///< pixels of the strip
  double stroke_px = 0;  ///< mean width of its strokes
};

/// What the ink of a slot and of the print beside it looks like. Lengths in em of the print, heights
/// above (negative) or below (positive) the print's own.
struct SlotLook {
  SlotRole role = SlotRole::Number;
  std::size_t pieces = 0;  ///< tall enough to be digits
  double width = 0;        ///< of all ink
  double top = 0;          ///< where the ink ends, against the print's top ...
  double bottom = 0;       ///< ... and baseline
  double worst_top = 0;    ///< of single pieces: the farthest off
  double worst_bottom = 0;
  double uneven = 0;      ///< how much the tops and bottoms of the pieces differ
  double stroke = 1;      ///< width of strokes: slot / print
  double colour = 0;      ///< chroma of the slot's ink minus that of the print's, 0..1
  std::string read;       ///< by the recogniser of the page
  double confidence = 0;  ///< of that
};

struct KindDecision {
  SlotKind kind = SlotKind::Empty;
  Confidence confidence;
};

[[nodiscard]] KindDecision decide_kind(const SlotLook& look);

/// The kinds of the slots of one page: a stamp that filled one of them makes it likely for its even
/// neighbours.
[[nodiscard]] std::vector<KindDecision> decide_kinds(const std::vector<SlotLook>& looks);

}  // namespace sohoa::ocr
