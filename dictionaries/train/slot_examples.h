#pragma once

/// What the net of slots learns from: strips of drawn slots with what is written on them.
///
/// Tested by tests/dictionaries/slot_net_training_test.cpp.

#include <cstddef>
#include <optional>
#include <vector>

#include "ocr/slot_planes.h"
#include "samples/random.h"
#include "samples/slot_picture.h"

namespace sohoa::dictionaries {

struct SlotExample {
  ocr::Planes strip;
  std::vector<std::size_t> text;   ///< indices into kDigitClasses
  std::vector<std::size_t> steps;  ///< for each step the answer that is wanted at first
};

/// The strip as the reader cuts it, a little higher or lower by chance. Nothing where a character has
/// left too little ink to be read by anybody.
[[nodiscard]] std::optional<SlotExample> slot_example(const samples::SlotPicture& slot,
                                                      samples::Random random);

}  // namespace sohoa::dictionaries
