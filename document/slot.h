#pragma once

/// A slot: a place in the printed head that is left open for a number, by pen, stamp or typewriter.
///
///   Số: [ 33 ]/BC-SNV        Hậu Giang, ngày [ 24 ] tháng [ 3 ] năm [ 2021 ]
/// What the page shows there and how it was read; whether it becomes a field is decided from these
/// values (extract/). Tested by tests/document/json_test.cpp.

#include <string>
#include <vector>

#include "document/box.h"
#include "document/confidence.h"

namespace sohoa {

/// How a slot was filled.
enum class SlotKind {
  Printed,      ///< with the rest of the line
  Stamped,      ///< by a numbering stamp or a typewriter, after printing
  Handwritten,  ///< by pen
  Empty,
};

enum class SlotRole { Number, Day, Month, Year };

/// One reading of a slot.
struct SlotReading {
  std::string digits;      ///< "07", "3176B": as written, with leading zeros and suffix letter
  double probability = 0;  ///< 0..1, calibrated
  friend bool operator==(const SlotReading&, const SlotReading&) = default;
};

struct Slot {
  SlotRole role = SlotRole::Number;
  SlotKind kind = SlotKind::Empty;
  Confidence kind_confidence;
  Box box;                            ///< page pixels: the ink, or the gap when the slot is empty
  std::vector<SlotReading> readings;  ///< most probable first, at most 3; empty when nobody read it
  friend bool operator==(const Slot&, const Slot&) = default;
};

}  // namespace sohoa
