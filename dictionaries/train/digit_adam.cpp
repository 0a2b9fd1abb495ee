#include "dictionaries/train/digit_adam.h"

#include <cmath>

namespace sohoa::dictionaries {

void Adam::step(std::vector<float>& weights, const std::vector<float>& gradient,
                std::size_t examples, double rate) {
  constexpr float kKeepMean = 0.9F;
  constexpr float kKeepSquare = 0.999F;
  constexpr float kTiny = 1e-7F;
  ++steps_;
  const auto count = static_cast<float>(examples);
  const auto factor = static_cast<float>(rate * std::sqrt(1 - std::pow(kKeepSquare, steps_)) /
                                         (1 - std::pow(kKeepMean, steps_)));
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const float slope = gradient[i] / count;
    mean_[i] += (1 - kKeepMean) * (slope - mean_[i]);
    square_[i] += (1 - kKeepSquare) * (slope * slope - square_[i]);
    weights[i] -= factor * mean_[i] / (std::sqrt(square_[i]) + kTiny);
  }
}

}  // namespace sohoa::dictionaries
