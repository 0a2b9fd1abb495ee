#pragma once

/// Steps down a slope by Adam (Kingma and Ba 2015). Tested by
/// tests/dictionaries/digit_training_test.cpp.

#include <cstddef>
#include <vector>

namespace sohoa::dictionaries {

class Adam {
 public:
  explicit Adam(std::size_t weights) : mean_(weights, 0.0F), square_(weights, 0.0F) {}

  /// `gradient` is the sum over so many examples.
  void step(std::vector<float>& weights, const std::vector<float>& gradient, std::size_t examples,
            double rate);

 private:
  std::vector<float> mean_;    ///< of past gradients
  std::vector<float> square_;  ///< mean of their squares
  int steps_ = 0;
};

}  // namespace sohoa::dictionaries
