#include "dictionaries/train/mean_weights.h"

#include <algorithm>
#include <functional>

namespace sohoa::dictionaries {

std::vector<float> mean_weights(const std::vector<std::vector<float>>& nets) {
  std::vector<float> mean;
  for (const std::vector<float>& net : nets) {
    mean.resize(net.size());
    std::ranges::transform(mean, net, mean.begin(), std::plus<>());
  }
  for (float& weight : mean) weight /= static_cast<float>(nets.size());
  return mean;
}

}  // namespace sohoa::dictionaries
