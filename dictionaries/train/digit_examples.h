#pragma once

/// What the net learns from: candidates for digits as the reader finds them in drawn slots, with
/// what they are. Tested by tests/dictionaries/digit_training_test.cpp.

#include <cstddef>
#include <vector>

#include "ocr/digit_net.h"
#include "samples/slot_picture.h"

namespace sohoa::dictionaries {

struct DigitExample {
  ocr::DigitInput input;
  std::size_t output = ocr::kNoDigit;  ///< index of what the net should say
};

/// A candidate is a character when it holds nearly all ink of the character and hardly any other;
/// what is neither that nor clearly something else is left out.
[[nodiscard]] std::vector<DigitExample> digit_examples(const samples::SlotPicture& slot);

}  // namespace sohoa::dictionaries
