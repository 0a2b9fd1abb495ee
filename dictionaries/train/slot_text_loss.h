#pragma once

/// How far the answers of the net of slots are from a text, and which way they should move.
///
/// Tested by tests/dictionaries/slot_net_training_test.cpp.

#include <cstddef>
#include <vector>

#include "ocr/slot_planes.h"

namespace sohoa::dictionaries {

struct AnswerLoss {
  double nats = 0;
  ocr::Planes slopes;  ///< by the answers before they are made probabilities; as large as these
};

/// Each step has the answer that is wanted.
[[nodiscard]] AnswerLoss loss_of_steps(const ocr::Planes& answers,
                                       const std::vector<std::size_t>& wanted);

/// The text, at whatever steps; the answers are moved towards the ways that they find likely.
[[nodiscard]] AnswerLoss loss_of_text(const ocr::Planes& answers,
                                      const std::vector<std::size_t>& text);

}  // namespace sohoa::dictionaries
