#pragma once

/// The mean of nets that went on from the same one: it keeps what each of them has learned (Wortsman et al.
/// 2022: "Model soups").
///
/// Tested by tests/dictionaries/digit_training_test.cpp.

#include <vector>

namespace sohoa::dictionaries {

/// All nets are of the same shape; empty without nets.
[[nodiscard]] std::vector<float> mean_weights(const std::vector<std::vector<float>>& nets);

}  // namespace sohoa::dictionaries
