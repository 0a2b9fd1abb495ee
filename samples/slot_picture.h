#pragma once

/// Pictures of slots filled by pen or stamp, as scanners deliver them, with the truth about every
/// pixel: for training and measuring the reader of digits.
///
/// Digits touch each other, a dotted line or the print beside them; pens are faint or fat; scans
/// are grey or bitonal, coarse, noisy, packed. Tested by tests/samples/slot_picture_test.cpp.

#include <opencv2/core/mat.hpp>
#include <string>

#include "document/slot.h"
#include "samples/digit_writer.h"
#include "samples/random.h"
#include "samples/slot_value.h"

namespace sohoa::samples {

struct SlotPicture {
  /// In `owners`: ink of print, lines and dirt; smaller numbers are index + 1 in `text`.
  static constexpr int kForeignInk = 255;

  cv::Mat pixels;  ///< 8-bit grey
  double dpi = 0;
  SlotRole role = SlotRole::Number;
  std::string text;  ///< what was written
  WritingSource source = WritingSource::Strokes;
  cv::Mat owners;  ///< 8 bit, of the same part of the page at 240 dpi: whose ink it is; 0: paper
};

[[nodiscard]] SlotPicture draw_slot(const DigitWriter& writer, SlotRole role, Random random,
                                    Suffix suffix = Suffix::Rare);

}  // namespace sohoa::samples
