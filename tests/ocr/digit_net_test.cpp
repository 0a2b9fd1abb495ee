#include "ocr/digit_net.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <numeric>

namespace sohoa::ocr {
namespace {

using Shape = DigitNetShape;

std::vector<float> some_weights() {
  std::vector<float> weights(Shape::kWeights);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    weights[i] = 0.1F * std::sin(static_cast<float>(i) * 1.7F);
  }
  return weights;
}

DigitInput some_input() {
  DigitInput input;
  for (std::size_t i = 0; i < input.planes.size(); ++i) {
    input.planes[i] = static_cast<float>(i % 11) / 10.0F;
  }
  input.traits = {1.0F, 0.6F, 0.05F, -0.02F};
  return input;
}

TEST(DigitNet, GivesProbabilitiesThatSumUpToOne) {
  const auto values = std::make_unique<DigitActivations>();
  run_digit_net(some_weights(), some_input(), *values);
  float sum = 0;
  for (const float output : values->outputs) sum += std::exp(output);
  EXPECT_NEAR(sum, 1, 1e-5);
}

// The definition of a convolution, as slow as it is plain.
TEST(DigitNet, ConvolvesAsTheDefinitionSays) {
  const std::vector<float> weights = some_weights();
  const DigitInput input = some_input();
  const auto values = std::make_unique<DigitActivations>();
  run_digit_net(weights, input, *values);
  for (const std::size_t plane : {std::size_t{0}, Shape::kPlanes1 - 1}) {
    for (const std::size_t y : {0U, 23U}) {
      for (const std::size_t x : {0U, 7U, 23U}) {
        float sum = weights[Shape::kBias1 + plane];
        for (std::size_t in = 0; in < Shape::kPlanes0; ++in) {
          for (std::size_t ky = 0; ky < 5; ++ky) {
            for (std::size_t kx = 0; kx < 5; ++kx) {
              sum += weights[Shape::kConv1 + ((plane * Shape::kPlanes0 + in) * 5 + ky) * 5 + kx] *
                     input.planes[(in * 28 + y + ky) * 28 + x + kx];
            }
          }
        }
        EXPECT_NEAR(values->layer1[(plane * 24 + y) * 24 + x], std::max(sum, 0.0F), 1e-4);
      }
    }
  }
}

TEST(DigitNet, HandsTheTraitsOnBehindTheSecondLayer) {
  const auto values = std::make_unique<DigitActivations>();
  run_digit_net(some_weights(), some_input(), *values);
  EXPECT_EQ(values->flat[Shape::kFlat - kDigitTraits], 1.0F);
  EXPECT_EQ(values->flat[Shape::kFlat - 1], -0.02F);
}

}  // namespace
}  // namespace sohoa::ocr
