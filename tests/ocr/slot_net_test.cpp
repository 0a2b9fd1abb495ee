#include "ocr/slot_net.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

#include "samples/random.h"

namespace sohoa::ocr {
namespace {

using samples::Random;

std::vector<float> random_numbers(std::size_t count, Random random) {
  std::vector<float> numbers(count);
  for (float& number : numbers) number = static_cast<float>(random.normal());
  return numbers;
}

Planes random_strip(std::size_t cols, Random random) {
  Planes strip;
  strip.reset(1, kStripRows, cols);
  for (float& value : strip.values) value = static_cast<float>(random.uniform(0, 1));
  return strip;
}

std::vector<float> random_weights(Random random) {
  std::vector<float> weights = random_numbers(kSlotNetWeights, random);
  for (float& weight : weights) weight *= 0.05F;
  return weights;
}

float value_at(const Planes& planes, std::size_t plane, std::ptrdiff_t row, std::ptrdiff_t col) {
  const bool inside = row >= 0 && row < static_cast<std::ptrdiff_t>(planes.rows) && col >= 0 &&
                      col < static_cast<std::ptrdiff_t>(planes.cols);
  if (!inside) return 0;
  const auto at = static_cast<std::size_t>(row) * planes.cols + static_cast<std::size_t>(col);
  return planes.values[plane * planes.plane_size() + at];
}

// One sum of a layer, as its definition says.
double plain_sum(const SlotNetLayer& layer, const float* weights, const Planes& in,
                 std::size_t plane_out, std::ptrdiff_t row, std::ptrdiff_t col) {
  double sum = weights[layer.planes_out * layer.inputs() + plane_out];
  const float* kernel = weights + plane_out * layer.inputs();
  const auto above = static_cast<std::ptrdiff_t>(layer.keeps_rows ? layer.kernel_rows / 2 : 0);
  for (std::size_t plane = 0; plane < layer.planes_in; ++plane) {
    for (std::size_t ky = 0; ky < layer.kernel_rows; ++ky) {
      for (std::size_t kx = 0; kx < layer.kernel_cols; ++kx) {
        const auto x = col + static_cast<std::ptrdiff_t>(kx) -
                       static_cast<std::ptrdiff_t>(layer.kernel_cols / 2);
        sum += *kernel++ * value_at(in, plane, row + static_cast<std::ptrdiff_t>(ky) - above, x);
      }
    }
  }
  return sum;
}

TEST(AddProduct, IsTheProductOfMatricesOfAnySize) {
  for (const ProductSize& size : {ProductSize{4, 9, 16}, ProductSize{19, 7, 8},
                                  ProductSize{3, 5, 13}, ProductSize{1, 1, 1}}) {
    const std::vector<float> a = random_numbers(size.rows * size.depth, Random(1));
    const std::vector<float> b = random_numbers(size.depth * size.cols, Random(2));
    std::vector<float> c(size.rows * size.cols, 0.5F);
    add_product(size, a.data(), b.data(), c.data());
    for (std::size_t y = 0; y < size.rows; ++y) {
      for (std::size_t x = 0; x < size.cols; ++x) {
        double sum = 0.5;
        for (std::size_t k = 0; k < size.depth; ++k) {
          sum += a[y * size.depth + k] * b[k * size.cols + x];
        }
        EXPECT_NEAR(c[y * size.cols + x], sum, 1e-4);
      }
    }
  }
}

TEST(SlotNet, SumsWhatItsKernelsSee) {
  const std::vector<float> weights = random_weights(Random(3));
  const Planes strip = random_strip(32, Random(4));
  const auto trace = std::make_unique<SlotNetTrace>();
  run_slot_net(weights, strip, *trace);
  Random random(5);
  const Planes* in = &strip;
  const float* w = weights.data();
  for (std::size_t i = 0; i < kSlotNetLayers.size(); ++i) {
    const SlotNetLayer& layer = kSlotNetLayers[i];
    const Planes& sums = trace->stages[i].sums;
    for (int sample = 0; sample < 20; ++sample) {
      const auto plane =
          static_cast<std::size_t>(random.between(0, static_cast<int>(sums.planes) - 1));
      const int row = random.between(0, static_cast<int>(sums.rows) - 1);
      const int col = random.between(0, static_cast<int>(sums.cols) - 1);
      EXPECT_NEAR(value_at(sums, plane, row, col), plain_sum(layer, w, *in, plane, row, col), 1e-3)
          << i;
    }
    w += layer.weights();
    in = &trace->stages[i].out;
  }
}

TEST(SlotNet, GivesEachStepAShareOfOne) {
  const auto trace = std::make_unique<SlotNetTrace>();
  run_slot_net(random_weights(Random(6)), random_strip(48, Random(7)), *trace);
  ASSERT_EQ(trace->answers.planes, kSlotOutputs);
  ASSERT_EQ(trace->answers.cols, 48 / kStripStep);
  for (std::size_t step = 0; step < trace->answers.cols; ++step) {
    double sum = 0;
    for (std::size_t i = 0; i < kSlotOutputs; ++i) {
      sum += std::exp(trace->answers.values[i * trace->answers.cols + step]);
    }
    EXPECT_NEAR(sum, 1, 1e-4);
  }
}

TEST(SlotNet, CutsAndHalvesWhatItKeeps) {
  const auto trace = std::make_unique<SlotNetTrace>();
  run_slot_net(random_weights(Random(8)), random_strip(16, Random(9)), *trace);
  const SlotNetStage& first = trace->stages[0];
  EXPECT_EQ(first.out.rows, kStripRows / 2);
  EXPECT_EQ(first.out.cols, 8U);
  for (int row = 0; row < 4; ++row) {
    for (int col = 0; col < 8; ++col) {
      const float highest = std::max({0.0F, value_at(first.sums, 3, 2 * row, 2 * col),
                                      value_at(first.sums, 3, 2 * row, 2 * col + 1),
                                      value_at(first.sums, 3, 2 * row + 1, 2 * col),
                                      value_at(first.sums, 3, 2 * row + 1, 2 * col + 1)});
      EXPECT_EQ(value_at(first.out, 3, row, col), highest);
    }
  }
}

}  // namespace
}  // namespace sohoa::ocr
