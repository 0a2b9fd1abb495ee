#include "ocr/digit_net.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "ocr/slot_planes.h"

namespace sohoa::ocr {
namespace {

using Shape = DigitNetShape;

// What each weight of a kernel meets at each place, row by row; then all sums are one product of matrices.
template <std::size_t kPlanesIn, std::size_t kSideIn, std::size_t kPlanesOut>
void convolve(const float* in, const float* kernels, const float* biases, float* patches,
              float* out) {
  constexpr std::size_t kSideOut = kSideIn - Shape::kKernel + 1;
  constexpr std::size_t kPlaces = kSideOut * kSideOut;
  float* target = patches;
  for (std::size_t plane = 0; plane < kPlanesIn; ++plane) {
    for (std::size_t ky = 0; ky < Shape::kKernel; ++ky) {
      for (std::size_t kx = 0; kx < Shape::kKernel; ++kx) {
        for (std::size_t y = 0; y < kSideOut; ++y, target += kSideOut) {
          const float* row = in + (plane * kSideIn + y + ky) * kSideIn + kx;
          std::copy(row, row + kSideOut, target);
        }
      }
    }
  }
  for (std::size_t plane = 0; plane < kPlanesOut; ++plane) {
    std::fill(out + plane * kPlaces, out + (plane + 1) * kPlaces, biases[plane]);
  }
  add_product({kPlanesOut, kPlanesIn * Shape::kTaps, kPlaces}, kernels, patches, out);
  std::transform(out, out + kPlanesOut * kPlaces, out,
                 [](float sum) { return std::max(sum, 0.0F); });
}

// Of every 2 x 2 values the highest.
template <std::size_t kPlanes, std::size_t kSideIn>
void halve(const float* in, float* out) {
  constexpr std::size_t kSideOut = kSideIn / 2;
  for (std::size_t row = 0; row < kPlanes * kSideOut; ++row) {
    const float* upper = in + row * 2 * kSideIn;
    const float* lower = upper + kSideIn;
    for (std::size_t x = 0; x < kSideOut; ++x) {
      *out++ = std::max(std::max(upper[2 * x], upper[2 * x + 1]),
                        std::max(lower[2 * x], lower[2 * x + 1]));
    }
  }
}

// Four sums side by side: one alone would wait for each addition.
template <std::size_t kSize>
float product(const float* a, const float* b) {
  static_assert(kSize % 4 == 0);
  std::array<float, 4> sums{};
  for (std::size_t i = 0; i < kSize; i += 4) {
    for (std::size_t k = 0; k < 4; ++k) sums[k] += a[i + k] * b[i + k];
  }
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

void to_log_probabilities(std::array<float, kDigitOutputs>& outputs) {
  const float highest = *std::max_element(outputs.begin(), outputs.end());
  float sum = 0;
  for (const float output : outputs) sum += std::exp(output - highest);
  const float log_sum = highest + std::log(sum);
  for (float& output : outputs) output -= log_sum;
}

}  // namespace

void run_digit_net(const std::vector<float>& weights, const DigitInput& input,
                   DigitActivations& values) {
  assert(weights.size() == Shape::kWeights);
  const float* w = weights.data();
  convolve<Shape::kPlanes0, Shape::kSide0, Shape::kPlanes1>(input.planes.data(), w + Shape::kConv1,
                                                            w + Shape::kBias1, values.seen1.data(),
                                                            values.layer1.data());
  halve<Shape::kPlanes1, Shape::kSide1>(values.layer1.data(), values.half1.data());
  convolve<Shape::kPlanes1, Shape::kHalf1, Shape::kPlanes2>(values.half1.data(), w + Shape::kConv2,
                                                            w + Shape::kBias2, values.seen2.data(),
                                                            values.layer2.data());
  halve<Shape::kPlanes2, Shape::kSide2>(values.layer2.data(), values.flat.data());
  std::copy(input.traits.begin(), input.traits.end(),
            values.flat.end() - static_cast<std::ptrdiff_t>(kDigitTraits));
  for (std::size_t i = 0; i < Shape::kHidden; ++i) {
    const float* row = w + Shape::kDense3 + i * Shape::kFlat;
    const float sum = w[Shape::kBias3 + i] + product<Shape::kFlat>(row, values.flat.data());
    values.hidden[i] = std::max(sum, 0.0F);
  }
  for (std::size_t i = 0; i < kDigitOutputs; ++i) {
    const float* row = w + Shape::kDense4 + i * Shape::kHidden;
    values.outputs[i] = w[Shape::kBias4 + i] + product<Shape::kHidden>(row, values.hidden.data());
  }
  to_log_probabilities(values.outputs);
}

}  // namespace sohoa::ocr
