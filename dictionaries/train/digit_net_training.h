#pragma once

/// Teaches the net of ocr/digit_net.h by examples.
///
/// Gradients by back-propagation, steps by Adam, cross entropy as the loss.
/// Tested by tests/dictionaries/digit_training_test.cpp, which compares gradients with differences.

#include <cstddef>
#include <span>
#include <vector>

#include "dictionaries/train/digit_adam.h"
#include "dictionaries/train/digit_examples.h"
#include "samples/random.h"

namespace sohoa::dictionaries {

/// Random weights of the size that keeps the spread of values from layer to layer (He et al. 2015).
[[nodiscard]] std::vector<float> first_digit_weights(samples::Random random);

/// Adds the gradient of the example's loss to `gradient`; returns the loss in nats.
double add_digit_gradient(const std::vector<float>& weights, const DigitExample& example,
                          std::vector<float>& gradient);

class DigitNetTrainer {
 public:
  explicit DigitNetTrainer(std::vector<float> weights);

  /// One step on the mean gradient of the examples; returns their mean loss in nats.
  double step(std::span<const DigitExample> examples, double rate);

  [[nodiscard]] const std::vector<float>& weights() const { return weights_; }

 private:
  std::vector<float> weights_;
  std::vector<float> gradient_;
  Adam adam_;
};

}  // namespace sohoa::dictionaries
