#pragma once

/// Teaches the net of ocr/slot_net.h by strips of drawn slots.
///
/// At first the net is told at which step each character stands: so it soon finds its way. Then the loss is
/// that of the text alone, wherever the net has it (connectionist temporal classification: Graves et al.
/// 2006). Tested by tests/dictionaries/slot_net_training_test.cpp, which compares gradients with
/// differences.

#include <span>
#include <vector>

#include "dictionaries/train/digit_adam.h"
#include "dictionaries/train/slot_examples.h"
#include "ocr/slot_net.h"
#include "samples/random.h"

namespace sohoa::dictionaries {

/// What the net is told of an example.
enum class SlotLesson { Steps, Text };

/// Random weights of the size that keeps the spread of values from layer to layer (He et al. 2015).
[[nodiscard]] std::vector<float> first_slot_weights(samples::Random random);

/// Teaches one net; not to be shared by threads.
class SlotNetTrainer {
 public:
  explicit SlotNetTrainer(std::vector<float> weights);

  /// One step on the mean gradient of the examples; returns their mean loss in nats.
  double step(std::span<const SlotExample> examples, SlotLesson lesson, double rate);

  /// Adds the gradient of the example's loss; returns the loss in nats.
  double add_gradient(const SlotExample& example, SlotLesson lesson);

  [[nodiscard]] const std::vector<float>& weights() const { return weights_; }
  [[nodiscard]] const std::vector<float>& gradient() const { return gradient_; }

 private:
  /// `slopes` of the answers.
  void go_back(ocr::Planes slopes);

  std::vector<float> weights_;
  std::vector<float> gradient_;
  Adam adam_;
  ocr::SlotNetTrace trace_;
};

}  // namespace sohoa::dictionaries
